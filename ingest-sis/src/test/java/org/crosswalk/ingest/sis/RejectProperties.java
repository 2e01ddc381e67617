package org.crosswalk.ingest.sis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Whatever becomes of the rows of a table without a primary key, and however often the task begins anew: the rejects on the topic
 * are those of the rows as they are now.
 */
class RejectProperties {
    private static final Date DAY = new Date(18_855L * 86_400_000);
    private static final int ROWS = 4;
    private static final int STEPS = 30;

    private final Envelopes schedule = new Envelopes(
            "schedule",
            List.of(
                    "student_id",
                    "course_period_id",
                    "marking_period_id",
                    "start_date",
                    "end_date",
                    "course_id",
                    "syear",
                    "school_id"),
            List.of("student_id", "course_period_id", "marking_period_id", "start_date"));

    @Property(tries = 150)
    void theRejectsAreThoseOfTheRowsAsTheyAre(@ForAll long seed) {
        var district = new Told(new Random(seed));
        for (int step = 0; step < STEPS; step++) {
            district.step();
            assertThat(district.topic.keySet())
                    .as("seed %s, step %s", seed, step)
                    .isEqualTo(district.wrong());
        }
    }

    /** The rows, and what a reader of the topic of rejects holds of them. */
    private final class Told {
        private final Random random;
        private final Map<String, String> rows = new TreeMap<>();
        private final Map<String, Long> topic = new TreeMap<>();
        private SisEvents events;
        private long lsn = 100;

        Told(Random random) {
            this.random = random;
            restart();
        }

        void step() {
            lsn += 10;
            switch (random.nextInt(12)) {
                case 0 -> restart();
                case 1 -> {
                    rows.clear();
                    take(schedule.event("t", null, null, lsn));
                }
                case 2 -> readAnew();
                case 3 -> readFirst();
                default -> write(true);
            }
        }

        /** A row that is right, wrong in one of two ways, or gone. */
        private void write(boolean told) {
            String student = Integer.toString(random.nextInt(ROWS));
            String before = rows.get(student);
            String after = List.of("2021", "2022", "this year", "1066", "").get(random.nextInt(5));
            if (after.isEmpty()) {
                rows.remove(student);
            } else {
                rows.put(student, after);
            }
            if (!told) {
                return;
            }
            if (!after.isEmpty()) {
                // A server that does not send old rows has the change rejected, although the row is right.
                boolean full = before == null || random.nextInt(6) > 0;
                take(schedule.event(
                        before == null ? "c" : "u", full ? row(student, before) : null, row(student, after), lsn));
                if (!full) {
                    take(schedule.event("u", row(student, after), row(student, after), lsn + 1));
                }
            } else if (before != null) {
                take(schedule.event("d", row(student, before), null, lsn));
                take(schedule.tombstone(row(student, before)));
            }
        }

        /** Changes are lost; the rows are read while others change, and what was not found is told at the end. */
        private void readAnew() {
            write(false);
            write(false);
            long since = lsn;
            for (String student : List.copyOf(rows.keySet())) {
                if (random.nextInt(3) == 0) {
                    restart();
                }
                take(SisEventsTest.rowsFollow("crosswalk@" + since, "schedule"));
                take(schedule.readAgain(row(student, rows.get(student)), since - 5));
            }
            lsn += 10;
            write(true);
            take(SisEventsTest.tableRead("crosswalk@" + since, "schedule", "SUCCEEDED", "schedule"));
        }

        private void readFirst() {
            write(false);
            restart();
            take(SisEventsTest.tableBegins("schedule", lsn));
            rows.forEach((student, year) -> take(schedule.snapshot(row(student, year), lsn)));
        }

        /** What the task kept in memory is gone; it reads the topic back. */
        private void restart() {
            var open = new OpenRejects();
            topic.forEach(open::open);
            events = SisEventsTest.events("north", open);
        }

        private void take(SourceRecord change) {
            for (SourceRecord sent : events.records(change)) {
                if (!sent.topic().equals("k12.rejects.v1")) {
                    continue;
                }
                if (sent.value() instanceof Struct reject) {
                    topic.put((String) sent.key(), reject.getInt64("version"));
                } else {
                    assertThat(topic.remove((String) sent.key()))
                            .as("the end of an open reject")
                            .isNotNull();
                }
            }
        }

        Set<String> wrong() {
            Set<String> wrong = new TreeSet<>();
            rows.forEach((student, year) -> {
                if (!year.startsWith("20")) {
                    wrong.add("north|schedule|student_id=" + student
                            + ", course_period_id=1000, marking_period_id=5, start_date=2021-08-16");
                }
            });
            return wrong;
        }
    }

    private static Map<String, Object> row(String student, String year) {
        if (year == null) {
            return null;
        }
        Map<String, Object> row = new HashMap<>(Map.of("course_period_id", "1000", "marking_period_id", "5"));
        row.putAll(
                Map.of("student_id", student, "start_date", DAY, "course_id", "100", "syear", year, "school_id", "1"));
        return row;
    }
}
