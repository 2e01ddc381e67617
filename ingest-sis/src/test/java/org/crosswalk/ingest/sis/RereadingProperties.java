package org.crosswalk.ingest.sis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Whatever changes while a table is read anew, however far the telling of changes lags behind the reading, whatever was lost
 * before, and however often the task begins anew: in the end the facts that hold are the rows.
 */
class RereadingProperties {
    private static final int ROWS = 5;
    private static final int TRANSACTIONS = 12;

    private final Envelopes schools = new Envelopes("schools", List.of("id", "syear", "title"), List.of("id", "syear"));

    /** A row that gets a title, or is deleted when there is none. */
    private record Write(String row, String title, long lsn) {}

    /** Writes that become visible together. */
    private record Transaction(List<Write> writes, long commit) {}

    @Property(tries = 1_000)
    void theFactsThatHoldAreTheRows(@ForAll long seed) {
        Random random = new Random(seed);
        List<Transaction> log = log(random);
        Held held = new Held();
        int lostFrom = random.nextInt(log.size() + 1);
        int lostTo = random.nextBoolean() ? lostFrom : lostFrom + random.nextInt(log.size() + 1 - lostFrom);
        for (int at = 0; at < lostFrom; at++) {
            held.stream(log, at);
        }
        held.restart();
        held.readAnew(log, lostTo, random);
        assertThat(held.titles()).as("seed " + seed).isEqualTo(rows(log, log.size()));
    }

    /** Two writers of rows of their own, whose transactions overlap: what is written first may be committed last. */
    private static List<Transaction> log(Random random) {
        List<Transaction> log = new ArrayList<>();
        List<List<Write>> open = List.of(new ArrayList<>(), new ArrayList<>());
        long lsn = 100;
        while (log.size() < TRANSACTIONS) {
            int writer = random.nextInt(2);
            lsn += 1 + random.nextInt(3);
            if (random.nextInt(3) > 0) {
                int row = 2 * random.nextInt((ROWS + 1) / 2) + writer;
                open.get(writer).add(new Write("" + row, random.nextInt(4) == 0 ? null : "at " + lsn, lsn));
            } else {
                log.add(new Transaction(List.copyOf(open.get(writer)), lsn));
                open.get(writer).clear();
            }
        }
        return log;
    }

    /** The rows after some transactions. */
    private static Map<String, String> rows(List<Transaction> log, int transactions) {
        Map<String, String> rows = new TreeMap<>();
        for (Transaction transaction : log.subList(0, transactions)) {
            for (Write write : transaction.writes()) {
                if (write.title() == null) {
                    rows.remove(write.row());
                } else {
                    rows.put(write.row(), write.title());
                }
            }
        }
        return rows;
    }

    /** What a reader of the topics holds. */
    private final class Held {
        private final Map<String, Struct> facts = new HashMap<>();
        private SisEvents events;
        private long emptied = Long.MIN_VALUE;
        private long since;

        Held() {
            restart();
        }

        /** What the transform kept in memory is gone. */
        void restart() {
            events = SisEventsTest.events("north", new OpenRejects());
        }

        void stream(List<Transaction> log, int at) {
            schools.committed(at == 0 ? 1 : log.get(at - 1).commit());
            Map<String, String> before = rows(log, at);
            for (Write write : log.get(at).writes()) {
                Map<String, String> old = row(write.row(), before.get(write.row()));
                if (write.title() != null) {
                    take(schools.event(old == null ? "c" : "u", old, row(write.row(), write.title()), write.lsn()));
                    before.put(write.row(), write.title());
                } else if (old != null) {
                    take(schools.event("d", old, null, write.lsn()));
                    before.remove(write.row());
                }
            }
        }

        /** Each row is read at some moment and told at another one, earlier or later in the telling of changes. */
        void readAnew(List<Transaction> log, int from, Random random) {
            long committed = from == 0 ? 1 : log.get(from - 1).commit();
            // What was told last may lie in a transaction that was told in part.
            since = committed + random.nextInt(3);
            schools.committed(committed);
            int streamed = from;
            int read = from;
            for (int row = 0; row <= ROWS; row++) {
                read = Math.max(read, streamed) + random.nextInt(log.size() + 1 - Math.max(read, streamed));
                String title = rows(log, read).get("" + row);
                int told = streamed + random.nextInt(log.size() + 1 - streamed);
                if (random.nextInt(4) == 0) {
                    restart();
                }
                take(SisEventsTest.rowsFollow("crosswalk@" + since, "schools"));
                boolean touched = false;
                for (; streamed < told; streamed++) {
                    stream(log, streamed);
                    String name = "" + row;
                    boolean seen = streamed < read;
                    touched |= log.get(streamed).writes().stream()
                                    .anyMatch(write -> write.row().equals(name))
                            && (!seen || random.nextBoolean());
                }
                // Debezium takes a row that changed since it was read out of what it read, and sometimes one more.
                if (title != null && !touched) {
                    long last = streamed == 0 ? 1 : log.get(streamed - 1).commit();
                    schools.committed(last);
                    take(schools.readAgain(row("" + row, title), last - random.nextInt(5)));
                }
            }
            if (random.nextBoolean()) {
                restart();
            }
            take(SisEventsTest.tableRead("crosswalk@" + since, "schools", "SUCCEEDED", "schools"));
            for (; streamed < log.size(); streamed++) {
                stream(log, streamed);
            }
        }

        Map<String, String> titles() {
            Map<String, String> titles = new TreeMap<>();
            facts.values().stream()
                    .filter(fact -> !fact.getBoolean("deleted") && fact.getInt64("version") >= emptied)
                    .forEach(fact -> titles.put(fact.getString("school"), fact.getString("title")));
            return titles;
        }

        private void take(SourceRecord change) {
            SourceRecord sent = events.records(change).get(0);
            if (!(sent.value() instanceof Struct value)) {
                return;
            }
            if (sent.topic().equals("k12.submissions.v1")) {
                emptied = Math.max(emptied, value.getInt64("version"));
                return;
            }
            Struct held = facts.get((String) sent.key());
            if (held == null || held.getInt64("version") <= value.getInt64("version")) {
                facts.put((String) sent.key(), value);
            }
        }

        private static Map<String, String> row(String id, String title) {
            return title == null ? null : Map.of("id", id, "syear", "2021", "title", title);
        }
    }
}
