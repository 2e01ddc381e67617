package org.crosswalk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.avro.generic.GenericData;
import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.ledger.Change;

/** Whatever is sent, and sent again, the topics hold what the last file of each term says, and every row is accounted for. */
class RestatementProperties {

    /** One course row: students, courses and grades are few, so that rows come again, change and double. */
    record CourseRow(int student, int section, String grade, String credit) {
        String line(String term) {
            return Cbm.course(128, "%09d".formatted(student), "MATH", "1314", "00" + section)
                    .at(78, grade)
                    .at(75, credit)
                    .at(98, term)
                    .toString();
        }

        boolean isReadable() {
            return !credit.equals("9");
        }

        String key() {
            return student + "|" + section;
        }
    }

    enum Damage {
        NONE,
        WRONG_COUNT,
        SHORT_LINE,
        NO_TRAILER
    }

    /** A file, and whether all but the topics is forgotten before it. */
    record Sent(String term, List<CourseRow> rows, Damage damage, int copy, boolean restart) {
        /** A single short line can be one whose blanks were left out, so that it does not refuse the file. */
        boolean isWhole() {
            return damage == Damage.NONE || damage == Damage.SHORT_LINE && rows.size() < 2;
        }

        WrittenFile file() {
            List<String> lines = new ArrayList<>(Cbm.report(
                    "CBM00S",
                    term,
                    128,
                    rows.stream().map(row -> row.line(term)).toList()));
            if (!isWhole()) {
                switch (damage) {
                    case WRONG_COUNT -> lines.set(lines.size() - 1, "EOF199999");
                    case SHORT_LINE -> lines.set(1, lines.get(1).substring(0, 50));
                    default -> lines.remove(lines.size() - 1);
                }
            }
            return WrittenFile.of("CBM00S_" + term + "_" + copy + ".txt", lines);
        }
    }

    @Property(tries = 300)
    void theTopicsHoldWhatTheLastFileOfEachTermSays(@ForAll("sequences") List<Sent> sequence) throws Exception {
        Desk desk = new Desk(Sector.COLLEGE, "river-college", Cbm.layouts());
        Map<String, Sent> last = new HashMap<>();
        for (Sent sent : sequence) {
            if (sent.restart()) {
                desk.restart();
            }
            if (sent.isWhole()) {
                Sent before = last.put(sent.term(), sent);
                List<CourseRow> rowsBefore = before == null ? List.of() : before.rows();
                List<Change> changes = desk.take(sent.file());
                assertCounts(desk.control(), rowsBefore, sent.rows());
                if (sent.rows().equals(rowsBefore) && sent.rows().stream().allMatch(CourseRow::isReadable)) {
                    assertThat(changes).hasSize(1);
                }
            } else {
                assertThat(desk.offer(sent.file())).isNotInstanceOf(Outcome.Taken.class);
            }
        }
        Desk fresh = new Desk(Sector.COLLEGE, "river-college", Cbm.layouts());
        for (Sent sent : last.values()) {
            fresh.take(sent.file());
        }
        assertThat(desk.facts(RestatementProperties::isOfRows)).isEqualTo(fresh.facts(RestatementProperties::isOfRows));
    }

    private static boolean isOfRows(String topic) {
        return topic.equals("college.course-enrollments.v1") || topic.equals("college.rejects.v1");
    }

    private static void assertCounts(GenericData.Record control, List<CourseRow> before, List<CourseRow> now) {
        Map<String, CourseRow> held = readable(before);
        Map<String, CourseRow> stated = lastOfEach(now);
        long unchanged = stated.values().stream()
                .filter(row -> row.equals(held.get(row.key())))
                .count();
        long rejected =
                stated.values().stream().filter(row -> !row.isReadable()).count();
        assertThat(control.get("rows")).isEqualTo((long) now.size());
        assertThat(control.get("unchanged")).isEqualTo(unchanged);
        assertThat(control.get("rejected")).isEqualTo(rejected);
        assertThat(control.get("superseded")).isEqualTo((long) now.size() - stated.size());
        assertThat(control.get("accepted")).isEqualTo(stated.size() - unchanged - rejected);
        assertThat(control.get("deleted"))
                .isEqualTo(held.keySet().stream()
                        .filter(key -> !stated.containsKey(key))
                        .count());
    }

    private static Map<String, CourseRow> lastOfEach(List<CourseRow> rows) {
        Map<String, CourseRow> last = new LinkedHashMap<>();
        rows.forEach(row -> last.put(row.key(), row));
        return last;
    }

    private static Map<String, CourseRow> readable(List<CourseRow> rows) {
        Map<String, CourseRow> last = lastOfEach(rows);
        last.values().removeIf(row -> !row.isReadable());
        return last;
    }

    @Provide
    Arbitrary<List<Sent>> sequences() {
        Arbitrary<CourseRow> rows = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of("1", "2", "7"),
                        Arbitraries.frequencyOf(Tuple.of(8, Arbitraries.just("1")), Tuple.of(1, Arbitraries.just("9"))))
                .as(CourseRow::new);
        Arbitrary<Sent> files = Combinators.combine(
                        Arbitraries.of("12022", "22023"),
                        rows.list().ofMaxSize(8),
                        Arbitraries.frequency(
                                Tuple.of(6, Damage.NONE),
                                Tuple.of(1, Damage.WRONG_COUNT),
                                Tuple.of(1, Damage.SHORT_LINE),
                                Tuple.of(1, Damage.NO_TRAILER)),
                        Arbitraries.of(1, 2),
                        Arbitraries.of(true, false))
                .as(Sent::new);
        return files.list().ofMinSize(1).ofMaxSize(12);
    }
}
