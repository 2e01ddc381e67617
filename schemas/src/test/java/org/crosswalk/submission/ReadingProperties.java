package org.crosswalk.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.generic.GenericData;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.check.FileCheck;
import org.crosswalk.submission.content.Zips;

/**
 * Whatever bytes a file holds, reading it ends, and either the file is refused whole, or every line of it is accounted for:
 * as a row that was accepted or rejected, or as one that is no row.
 */
class ReadingProperties {
    private static final List<Layout> COLLEGE = Layouts.bundled().stream()
            .map(Layouts::bundled)
            .filter(layout -> layout.sector() == Sector.COLLEGE)
            .toList();

    @Property(tries = 400)
    void damagedFixedWidthFiles(@ForAll int seed, @ForAll("packings") int packing) throws Exception {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            rows.add(Cbm.course(random.nextBoolean() ? 128 : 135, "00000000" + i, "MATH", "1314", "1")
                    .toString());
        }
        byte[] sound =
                WrittenFile.of("f", Cbm.report("CBM00S", "12022", 128, rows)).content();
        account(COLLEGE, packed(damaged(sound, random), packing), packing == 0);
    }

    @Property(tries = 400)
    void damagedDelimitedFiles(@ForAll int seed, @ForAll("packings") int packing) throws Exception {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(Delimited.HEADER).append('\n');
        for (int i = 0; i < random.nextInt(8); i++) {
            text.append(i)
                    .append(",2021,5,\"Caf\u00e9, \"\"")
                    .append(i)
                    .append("\"\"\nlate\",1,")
                    .append(i)
                    .append('\n');
        }
        byte[] content = packed(damaged(text.toString().getBytes(UTF_8), random), packing);
        account(random.nextBoolean() ? Delimited.quoted() : Delimited.plain(","), content, false);
    }

    @Property(tries = 300)
    void bytesOfNoFormatAtAll(@ForAll int seed) throws Exception {
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(3000)];
        random.nextBytes(bytes);
        account(COLLEGE, bytes, false);
        account(Delimited.quoted(), bytes, false);
        account(Delimited.plain("|"), bytes, false);
    }

    @Property(tries = 500)
    void whatAProgramWritesIsWhatIsRead(@ForAll("cells") List<List<String>> cells, @ForAll boolean crlf)
            throws Exception {
        StringBuilder text = new StringBuilder(Delimited.HEADER).append(crlf ? "\r\n" : "\n");
        for (int i = 0; i < cells.size(); i++) {
            text.append(i).append(",2021,5");
            cells.get(i).forEach(cell -> text.append(',').append(Rfc4180.written(cell)));
            text.append(crlf ? "\r\n" : "\n");
        }
        Desk desk = new Desk(Sector.COLLEGE, "p", Delimited.quoted());
        desk.take(new WrittenFile("f.csv", text.toString().getBytes(UTF_8)));
        assertThat(desk.topic("college.rejects.v1")).isEmpty();
        List<List<String>> read = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String student = Integer.toString(i);
            desk.topic("college.awards.v1").values().stream()
                    .filter(award -> award.get("student").toString().equals(student))
                    .forEach(
                            award -> read.add(List.of(text(award, "award"), text(award, "level"), text(award, "cip"))));
        }
        assertThat(read)
                .isEqualTo(cells.stream()
                        .map(row -> row.stream().map(String::strip).toList())
                        .toList());
    }

    @Provide
    Arbitrary<Integer> packings() {
        return Arbitraries.of(0, 1, 2);
    }

    @Provide
    Arbitrary<List<List<String>>> cells() {
        return Arbitraries.strings()
                .withChars("ab \",\n\r\u00e9\u4e2d;")
                .ofMaxLength(8)
                .list()
                .ofSize(3)
                .list()
                .ofMaxSize(5);
    }

    private static void account(List<Layout> layouts, byte[] content, boolean countLines) throws Exception {
        Outcome outcome = new Desk(Sector.COLLEGE, "p", layouts).offer(new WrittenFile("f.csv", content));
        if (!(outcome instanceof Outcome.Taken)) {
            return;
        }
        Desk desk = new Desk(Sector.COLLEGE, "p", layouts);
        desk.take(new WrittenFile("f.csv", content));
        GenericData.Record control = desk.control();
        long rows = (Long) control.get("rows");
        long accepted = (Long) control.get("accepted");
        long rejected = (Long) control.get("rejected");
        assertThat(accepted + rejected + (Long) control.get("superseded")).isEqualTo(rows);
        Layout layout = layouts.stream()
                .filter(each -> each.id().equals(control.get("layout").toString()))
                .findFirst()
                .orElseThrow();
        FileCheck.Result checked =
                FileCheck.check(new WrittenFile("f.csv", content), layout, finding -> {}, line -> {});
        assertThat(checked)
                .as("a check says what becomes of the file")
                .isEqualTo(new FileCheck.Result(rows, accepted, rejected, (Long) control.get("superseded"), false));
        TreeSet<Long> lines = new TreeSet<>();
        desk.topic("college.rejects.v1").values().forEach(reject -> lines.add((Long) reject.get("line")));
        assertThat(lines).hasSize((int) rejected);
        if (countLines) {
            long notBlank = Arrays.stream(new String(content, WrittenFile.WINDOWS_1252).split("\n"))
                    .filter(line -> line.chars().anyMatch(c -> c > ' '))
                    .count();
            assertThat(rows).as("lines without header and trailer").isEqualTo(notBlank - 2);
        }
    }

    /** A few bytes changed, taken out, put in, or all from some place on. */
    private static byte[] damaged(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int i = random.nextInt(4); i > 0 && bytes.length > 1; i--) {
            int at = random.nextInt(bytes.length);
            byte[] some = "\n\r\",\u001a\u0000EOF1 \u00e9\u009d9".getBytes(WrittenFile.WINDOWS_1252);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = some[random.nextInt(some.length)];
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes = without(bytes, at, 1 + random.nextInt(Math.min(40, bytes.length - at)));
                default ->
                    bytes = random.nextInt(6) == 0
                            ? Arrays.copyOf(bytes, at)
                            : with(bytes, at, some[random.nextInt(some.length)]);
            }
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int at, int count) {
        byte[] rest = Arrays.copyOf(bytes, bytes.length - count);
        System.arraycopy(bytes, at + count, rest, at, bytes.length - at - count);
        return rest;
    }

    private static byte[] with(byte[] bytes, int at, byte b) {
        byte[] more = Arrays.copyOf(bytes, bytes.length + 1);
        System.arraycopy(bytes, at, more, at + 1, bytes.length - at);
        more[at] = b;
        return more;
    }

    private static byte[] packed(byte[] bytes, int packing) throws Exception {
        return packing == 0
                ? bytes
                : packing == 1 ? Zips.gzip(bytes) : damaged(Zips.gzip(bytes), new Random(bytes.length));
    }

    private static String text(GenericData.Record award, String field) {
        return award.get(field) == null ? "" : award.get(field).toString();
    }
}
