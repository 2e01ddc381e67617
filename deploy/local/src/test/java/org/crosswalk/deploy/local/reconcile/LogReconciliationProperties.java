package org.crosswalk.deploy.local.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.deploy.local.reconcile.ReconciliationProperties.Written;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.control.LedgerEntry;
import org.crosswalk.schemas.control.LineFact;
import org.crosswalk.schemas.control.Reject;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.vocabulary.SubmissionKind;
import org.crosswalk.schemas.vocabulary.SubmissionStatus;
import org.crosswalk.schemas.wbl.Evaluation;

/** What a log left on the topics agrees with itself; whatever record is lost or written twice, it is found and named. */
class LogReconciliationProperties {
    private static final String FACTS = "wbl.evaluations.v1";
    private static final String REJECTS = "wbl.rejects.v1";
    private static final String LEDGER = "wbl.ledger.v1";

    @Property(tries = 300)
    void whatALogLeavesAgrees(@ForAll long seed) {
        List<Written> all = log(new Random(seed));
        assertThat(ReconciliationProperties.differences(all)).isEmpty();
        // Each key has a partition of its own, so entries may come in another order than they were written in.
        List<Written> ledgerFirst = new ArrayList<>(all);
        List<Written> entries =
                all.stream().filter(each -> each.topic().equals(LEDGER)).toList();
        ledgerFirst.removeAll(entries);
        List<Written> backwards = new ArrayList<>(entries);
        Collections.reverse(backwards);
        ledgerFirst.addAll(0, backwards);
        assertThat(ReconciliationProperties.differences(ledgerFirst)).isEmpty();
    }

    @Property(tries = 300)
    void whatIsLostIsFound(@ForAll long seed, @ForAll int which) {
        List<Written> all = log(new Random(seed));
        List<Written> standing = ReconciliationProperties.standing(all);
        Assume.that(!standing.isEmpty());
        Written lost = standing.get(Math.floorMod(which, standing.size()));
        all.removeIf(each -> each == lost);
        assertThat(ReconciliationProperties.differences(all)).isNotEmpty();
    }

    @Property(tries = 300)
    void whatIsWrittenTwiceIsFound(@ForAll long seed, @ForAll int which) {
        List<Written> all = log(new Random(seed));
        List<Written> standing = ReconciliationProperties.standing(all);
        Assume.that(!standing.isEmpty());
        Written doubled = standing.get(Math.floorMod(which, standing.size()));
        all.add(doubled);
        assertThat(ReconciliationProperties.differences(all))
                .singleElement()
                .asString()
                .contains(doubled.key(), "twice");
    }

    @Property(tries = 100)
    void aLineThatTheControlRecordDoesNotCountIsFound(@ForAll long seed) {
        List<Written> all = log(new Random(seed));
        Written last = all.get(all.size() - 1);
        Submission control = (Submission) last.value();
        all.set(
                all.size() - 1,
                new Written(
                        last.topic(),
                        last.key(),
                        Submission.newBuilder(control)
                                .setRows(control.getRows() + 1)
                                .setRejected(control.getRejected() + 1)
                                .build()));
        assertThat(ReconciliationProperties.differences(all))
                .singleElement()
                .asString()
                .contains("by the ledger");
    }

    /** Batches of lines that state, end or spoil a few facts. */
    private static List<Written> log(Random random) {
        List<Written> all = new ArrayList<>();
        Set<String> open = new HashSet<>();
        long position = 0;
        for (int batch = 1 + random.nextInt(4); batch > 0; batch--) {
            List<LineFact> lines = new ArrayList<>();
            int rows = random.nextInt(6);
            int rejected = 0;
            for (int line = 0; line < rows; line++) {
                position += 10;
                String key = "hours|S" + random.nextInt(3) + "|P|2021-10-0" + (1 + random.nextInt(2));
                String rejectKey = "hours|hours.jsonl|" + key;
                switch (random.nextInt(4)) {
                    case 0 -> {
                        rejected++;
                        open.add(rejectKey);
                        state(REJECTS, rejectKey, reject(position, false), position, all, lines);
                    }
                    case 1 -> {
                        end(FACTS, key, fact(position, true), position, all, lines);
                        mend(open, rejectKey, position, all, lines);
                    }
                    default -> {
                        state(FACTS, key, fact(position, false), position, all, lines);
                        mend(open, rejectKey, position, all, lines);
                    }
                }
            }
            position++;
            ledger(position, lines, random.nextInt(3), all);
            all.add(new Written(
                    "wbl.submissions.v1",
                    FactKey.of("hours", "hours.jsonl", position),
                    control(position, rows, rejected)));
        }
        return all;
    }

    private static void mend(Set<String> open, String key, long position, List<Written> all, List<LineFact> lines) {
        if (open.remove(key)) {
            end(REJECTS, key, reject(position, true), position, all, lines);
        }
    }

    private static void state(
            String topic, String key, SpecificRecord value, long position, List<Written> all, List<LineFact> lines) {
        all.add(new Written(topic, key, value));
        lines.add(new LineFact(topic + ' ' + key, position, false));
    }

    private static void end(
            String topic, String key, SpecificRecord value, long position, List<Written> all, List<LineFact> lines) {
        all.add(new Written(topic, key, value));
        all.add(new Written(topic, key, null));
        lines.add(new LineFact(topic + ' ' + key, position, true));
    }

    /** One entry, or several when there are more lines than fit into it. */
    private static void ledger(long position, List<LineFact> lines, int fit, List<Written> all) {
        int parts = fit == 0 ? 1 : Math.max(1, (lines.size() + fit - 1) / fit);
        for (int part = 0; part < parts; part++) {
            int to = part == parts - 1 ? lines.size() : (part + 1) * fit;
            String row = parts == 1 ? "" + position : position + "+" + (part + 1) + "/" + parts;
            all.add(new Written(
                    LEDGER,
                    FactKey.of("hours", "placement-log", "hours.jsonl", row),
                    LedgerEntry.newBuilder()
                            .setVersion(position)
                            .setPartner("hours")
                            .setLayout("placement-log")
                            .setScope("hours.jsonl")
                            .setRow(row)
                            .setLines(List.copyOf(lines.subList(part * fit, to)))
                            .build()));
        }
    }

    private static Submission control(long position, int rows, int rejected) {
        return Submission.newBuilder()
                .setVersion(position)
                .setPartner("hours")
                .setKind(SubmissionKind.BATCH)
                .setStatus(SubmissionStatus.ACCEPTED)
                .setLayout("placement-log")
                .setSource("hours.jsonl")
                .setRows(rows)
                .setAccepted(rows - rejected)
                .setRejected(rejected)
                .build();
    }

    private static Evaluation fact(long version, boolean deleted) {
        return Evaluation.newBuilder()
                .setVersion(version)
                .setPartner("hours")
                .setStudent("S")
                .setDeleted(deleted)
                .build();
    }

    private static Reject reject(long version, boolean deleted) {
        return Reject.newBuilder()
                .setVersion(version)
                .setPartner("hours")
                .setDeleted(deleted)
                .setSource("hours.jsonl")
                .setLayout("placement-log")
                .setRule("code")
                .setHint("")
                .build();
    }
}
