package org.crosswalk.fuzzing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.LayoutFormat;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.submission.check.FileCheck;

/** Files of rows: the first line of an input names the layout, the rest is the file. */
class RowsFuzz {
    private static final byte LF = '\n';
    private static final byte CTRL_Z = 0x1A;
    private static final Map<String, Layout> FIXED_WIDTH =
            bundled(layout -> layout.format() == LayoutFormat.FIXED_WIDTH);
    private static final Map<String, Layout> DELIMITED = bundled(layout ->
            layout.format() == LayoutFormat.DELIMITED && layout.parts().isEmpty());

    private static final Layout LOG = Layouts.bundled("placement-log");

    @FuzzTest(maxDuration = "10m")
    void fixedWidth(byte[] input) throws IOException {
        check(FIXED_WIDTH, input);
    }

    @FuzzTest(maxDuration = "10m")
    void delimited(byte[] input) throws IOException {
        check(DELIMITED, input);
    }

    @FuzzTest(maxDuration = "10m")
    void jsonLines(byte[] input) throws IOException {
        FileCheck.Result result = Account.of(LOG, Bytes.whole("log.jsonl", input));
        if (isPlain(input) && !result.refused()) {
            assertThat(result.rows()).as("lines that are rows").isEqualTo(rows(LOG, input));
        }
    }

    private static void check(Map<String, Layout> layouts, byte[] input) throws IOException {
        int end = indexOf(input, LF, 0);
        if (end < 0) {
            return;
        }
        Layout layout = layouts.get(new String(input, 0, end, ISO_8859_1));
        if (layout == null) {
            return;
        }
        byte[] content = Arrays.copyOfRange(input, end + 1, input.length);
        Bytes file = Bytes.whole(name(layout), content);
        FileCheck.Result result = Account.of(layout, file);
        if (isPlain(content) && layout.quote().isEmpty() && !result.refused()) {
            assertThat(result.rows()).as("lines that are rows").isEqualTo(rows(layout, content));
        }
        if (result.rows() > 1) {
            Account.lastSaid(layout, file, Bytes.whole(name(layout), withoutOneRow(layout, content)));
        }
    }

    /** A name by which an intake knows files of a layout. */
    private static String name(Layout layout) {
        return switch (layout.id()) {
            case "calpads-wblr" -> "WBLR.txt";
            case "nsc-studenttracker" -> "1_DETLRPT_SE.csv";
            default ->
                layout.id().startsWith("pdp")
                        ? layout.id().replace("pdp-", "") + ".csv"
                        : layout.id().replace("ccc-mis-", "").toUpperCase(java.util.Locale.ROOT) + ".txt";
        };
    }

    /** Whether content is neither packed nor in UTF-16 nor marked. */
    private static boolean isPlain(byte[] content) {
        return content.length > 3
                && content[0] >= ' '
                && content[1] >= ' '
                && !new String(content, 0, 2, ISO_8859_1).equals("PK");
    }

    private static long rows(Layout layout, byte[] content) {
        int length = content.length > 0 && content[content.length - 1] == CTRL_Z ? content.length - 1 : content.length;
        List<String> lines = Arrays.stream(new String(content, 0, length, ISO_8859_1).split("\n"))
                .filter(line -> line.chars().anyMatch(c -> c > ' '))
                .toList();
        return lines.size()
                - (layout.header().isPresent() ? 1 : 0)
                - layout.trailer()
                        .map(trailer -> lines.stream()
                                .skip(1)
                                .filter(line ->
                                        line.replaceAll("[\\x00-\\x20]+$", "").startsWith(trailer.startsWith()))
                                .count())
                        .orElse(0L);
    }

    /** The content without a line from its middle; what a trailer counts is put right. */
    private static byte[] withoutOneRow(Layout layout, byte[] content) {
        List<byte[]> lines = new ArrayList<>();
        for (int from = 0; from < content.length; ) {
            int end = indexOf(content, LF, from);
            int next = end < 0 ? content.length : end + 1;
            lines.add(Arrays.copyOfRange(content, from, next));
            from = next;
        }
        if (lines.size() > 2) {
            lines.remove(1 + Math.floorMod(Arrays.hashCode(content), lines.size() - 2));
        }
        layout.trailer().ifPresent(trailer -> {
            String last = new String(lines.get(lines.size() - 1), ISO_8859_1).strip();
            if (last.matches(trailer.startsWith() + "\\d{1,9}")) {
                int count = Integer.parseInt(last.substring(trailer.startsWith().length()));
                lines.set(lines.size() - 1, (trailer.startsWith() + "%05d".formatted(count - 1)).getBytes(ISO_8859_1));
            }
        });
        byte[] rest = new byte[lines.stream().mapToInt(line -> line.length).sum()];
        int at = 0;
        for (byte[] line : lines) {
            System.arraycopy(line, 0, rest, at, line.length);
            at += line.length;
        }
        return rest;
    }

    private static int indexOf(byte[] bytes, byte wanted, int from) {
        for (int at = from; at < bytes.length; at++) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    private static Map<String, Layout> bundled(Predicate<Layout> wanted) {
        return Layouts.bundled().stream()
                .map(Layouts::bundled)
                .filter(wanted)
                .collect(Collectors.toMap(Layout::id, layout -> layout));
    }
}
