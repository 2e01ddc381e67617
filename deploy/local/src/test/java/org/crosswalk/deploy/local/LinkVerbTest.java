package org.crosswalk.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Linkage of files by `link`, `train` and `why`. */
final class LinkVerbTest {
    private static final String HEADER = "record_id,first_name,family_name,birth_date,city,email,shoe";
    private static final List<String> ROWS = List.of(
            "r1,Maria,Reyes,2005-03-03,Salem,maria@x.org,36",
            "r2,\"Mariá\",Reyes,2005-03-03,Salem,maria@x.org,36",
            "r3,Robert,Okafor,2004-11-30,Eugene,bob@x.org,44",
            "r4,Bob,Okafor,2004-11-30,Eugene,bob@x.org,",
            "r5,Wei,\"Zhang\nLi\",2006-01-09,Salem,,40",
            "\"r,6\",Olga,Larsen,2003-07-21,Bend,olga@x.org,39");

    private final Shell shell = new Shell();

    @TempDir
    private Path directory;

    @Test
    void everyRecordOnceInTheOrderOfTheFile() throws IOException {
        Path input = file("in.csv", "\uFEFF" + HEADER + "\r\n" + String.join("\r\n", ROWS));
        assertThat(run("link", "--input", input, "--output", at("out.csv"), "--pairs", at("pairs.csv")))
                .isZero();
        List<String> lines = Files.readAllLines(at("out.csv"));
        assertThat(lines.get(0)).isEqualTo("record_id,person_id");
        assertThat(lines).hasSize(ROWS.size() + 1).element(6).asString().startsWith("\"r,6\",P");
        assertThat(person(lines, 1)).isEqualTo(person(lines, 2)).hasSize(27);
        assertThat(person(lines, 3)).isEqualTo(person(lines, 4));
        assertThat(Stream.of(1, 3, 5, 6).map(i -> person(lines, i)).distinct()).hasSize(4);
        assertThat(Files.readAllLines(at("pairs.csv"))).element(0).isEqualTo("left_id,right_id,probability");
        assertThat(Files.readAllLines(at("pairs.csv"))).element(1).asString().matches("r1,r2,[01]\\.\\d{6}");
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).hasSize(3);
        }
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() throws IOException {
        List<String> rows = many();
        List<String> expected = null;
        for (int order = 0; order < 10; order++) {
            Path input = file("in.csv", HEADER + "\n" + String.join("\n", rows));
            assertThat(run("link", "--input", input, "--output", at("out.csv"), "--pairs", at("pairs.csv")))
                    .isZero();
            List<String> found = new ArrayList<>(Files.readAllLines(at("out.csv")));
            Collections.sort(found);
            found.addAll(Files.readAllLines(at("pairs.csv")));
            assertThat(found).isEqualTo(expected == null ? found : expected);
            expected = found;
            Collections.shuffle(rows, new Random(order));
        }
    }

    @Test
    void aTrainedModelGivesTheSameLinkageAndAnUntrainedOneIsEstimated() throws IOException {
        Path input = file("in.csv", HEADER + "\n" + String.join("\n", many()));
        assertThat(run("link", "--input", input, "--output", at("out.csv"))).isZero();
        assertThat(run("train", "--input", input, "--output", at("model.yaml"))).isZero();
        assertThat(run("link", "--input", input, "--parameters", at("model.yaml"), "--output", at("again.csv")))
                .isZero();
        assertThat(at("again.csv")).hasSameTextualContentAs(at("out.csv"));
        Path own = file(
                "own.yaml",
                """
                comparisons:
                - {name: email, kind: email}
                - {name: shoe, kind: exact}
                blocking: {limit: 10, rules: [[email]]}
                thresholds: {accept: 0.9, review: 0.1}
                """);
        assertThat(run("link", "--input", input, "--parameters", own, "--output", at("own.csv"), "--truth", "city"))
                .isZero();
    }

    @Test
    void everyProblemOfAFileIsToldAndNothingIsWritten() throws IOException {
        Path input = file(
                "in.csv", HEADER + "\n" + ROWS.get(4) + "\nr1,a\n,b,c,d,e,f,g\nr5,b,c,d,e,f,g\nr7,\"b,c,d,e,f,g\n");
        assertThat(run("link", "--input", input, "--output", at("out.csv"))).isEqualTo(2);
        assertThat(shell.complaints())
                .contains(input + ":4: 2 cells where the header names 7")
                .contains(input + ":5: record_id is empty")
                .contains(input + ":6: record_id 'r5' is in line 2 already")
                .contains(input + ":7: a quote is opened in this row and nowhere closed")
                .doesNotContain("Exception");
        assertThat(at("out.csv")).doesNotExist();
    }

    @Test
    void aFileOrAHeaderThatIsNotThereIsBadUsage() throws IOException {
        assertThat(run("link", "--input", at("none.csv"), "--output", at("out.csv")))
                .isEqualTo(2);
        assertThat(run("link", "--input", file("a.csv", "name\nx\n"), "--output", at("out.csv")))
                .isEqualTo(2);
        assertThat(run("link", "--input", file("b.csv", ""), "--output", at("out.csv")))
                .isEqualTo(2);
        Path good = file("c.csv", HEADER + "\n" + ROWS.get(0));
        assertThat(run("link", "--input", good, "--output", good)).isEqualTo(2);
        assertThat(run("link", "--input", good, "--output", directory)).isEqualTo(2);
        assertThat(run("link", "--input", good, "--output", at("out.csv"), "--truth", "who"))
                .isEqualTo(2);
        assertThat(run("link", "--input", good, "--output", at("out.csv"), "--parameters", file("m.yaml", "x: 1")))
                .isEqualTo(2);
        assertThat(run("train", "--input", good, "--output", at("m2.yaml"))).isEqualTo(2);
        assertThat(run("why", "r1", "r9", "--input", good)).isEqualTo(2);
        assertThat(run("why", "r1", "r1", "--input", good)).isEqualTo(2);
        assertThat(shell.complaints())
                .contains("none.csv: cannot be read", "no column record_id", "is empty", "three files", "is no file")
                .contains("no column 'who'", "unknown key 'x'", "two records or more", "no record 'r9'", "give two")
                .doesNotContain("Exception");
    }

    @Test
    void aFileWithoutRecordsHasNoPeople() throws IOException {
        assertThat(run("link", "--input", file("in.csv", HEADER + "\n"), "--output", at("out.csv")))
                .isZero();
        assertThat(Files.readAllLines(at("out.csv"))).containsExactly("record_id,person_id");
    }

    @Test
    void whyTellsOfAPair() throws IOException {
        Path input = file("in.csv", HEADER + "\n" + String.join("\n", ROWS));
        assertThat(run("why", "r1", "r,6", "--input", input)).isZero();
    }

    /** Two records of each of a hundred people, the second with a slip. */
    private static List<String> many() {
        List<String> rows = new ArrayList<>();
        var random = new Random(5);
        for (int i = 0; i < 100; i++) {
            String name = "Name" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26));
            String birth = "20%02d-%02d-11".formatted(random.nextInt(10), 1 + random.nextInt(12));
            rows.add("a%d,%s,Family%d,%s,Salem,u%d@x.org,40".formatted(i, name, i % 30, birth, i));
            rows.add("b%d,%sh,Family%d,%s,%s,,40".formatted(i, name, i % 30, birth, i % 3 == 0 ? "" : "Salem"));
        }
        return rows;
    }

    private static String person(List<String> lines, int line) {
        return lines.get(line).substring(lines.get(line).lastIndexOf(',') + 1);
    }

    private Path at(String name) {
        return directory.resolve(name);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(at(name), text);
    }

    private int run(Object... arguments) {
        return shell.run(arguments);
    }
}
