package org.crosswalk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.avro.generic.GenericData;
import org.crosswalk.mapping.Layout;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.content.ReportFile;
import org.crosswalk.submission.guard.Decision;
import org.crosswalk.submission.guard.EarlierFiles;
import org.crosswalk.submission.guard.GuardSettings;
import org.crosswalk.submission.guard.Guards;
import org.crosswalk.submission.guard.HeldFile;
import org.crosswalk.submission.ledger.Change;
import org.crosswalk.submission.ledger.Changes;
import org.crosswalk.submission.ledger.Ledger;

/** An intake with topics beside it, which hold what was written to them. */
final class Desk {
    private final Sector sector;
    private final String partner;
    private final List<Layout> layouts;
    private final GuardSettings guards;
    private final Map<String, Map<String, GenericData.Record>> topics = new TreeMap<>();
    private Ledger ledger;
    private EarlierFiles earlier;
    private Intake intake;
    private long version;
    private long modified;

    /** A desk whose files nothing holds. */
    Desk(Sector sector, String partner, List<Layout> layouts) {
        this(sector, partner, layouts, Guards.NONE);
    }

    Desk(Sector sector, String partner, List<Layout> layouts, Guards guards) {
        this.sector = sector;
        this.partner = partner;
        this.layouts = layouts;
        this.guards = GuardSettings.of(guards);
        restart();
    }

    /** Takes a file to its end; gives what it wrote, the control record last. */
    List<Change> take(ReportFile file) throws Exception {
        return take(Arrival.of(file, ++modified));
    }

    /** Takes a file that was held. */
    List<Change> release(ReportFile file, GenericData.Record held) throws Exception {
        var decision = new Decision(new HeldFile(held), "Dana", "checked with the registrar");
        return take(new Arrival(file, (Long) held.get("modified"), Optional.of(decision)));
    }

    private List<Change> take(Arrival arrival) throws Exception {
        Outcome outcome = intake.read(arrival, version + 1);
        assertThat(outcome).isInstanceOf(Outcome.Taken.class);
        List<Change> changes = new ArrayList<>();
        try (Changes all = ((Outcome.Taken) outcome).changes()) {
            while (all.hasNext()) {
                boolean last = all.isLastNext();
                changes.add(all.next());
                assertThat(all.hasNext()).isEqualTo(!last);
            }
        }
        version++;
        changes.forEach(this::write);
        earlier.enter(control());
        return changes;
    }

    /** Offers a file that is refused; gives the reason. */
    String refuse(ReportFile file) throws Exception {
        Outcome outcome = offer(file);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).reason();
    }

    /** Refuses a file that was held; gives what it writes. */
    Change refuse(Decision decision) {
        Change refusal = intake.refusal(decision, version);
        write(refusal);
        return refusal;
    }

    Outcome offer(ReportFile file) throws Exception {
        return intake.read(Arrival.of(file, ++modified), version + 1);
    }

    /** Offers a file that was written before some others. */
    Outcome offer(ReportFile file, long written) throws Exception {
        return intake.read(Arrival.of(file, written), version + 1);
    }

    /** Offers a file that is held; gives its control record. */
    GenericData.Record hold(ReportFile file) throws Exception {
        Outcome outcome = offer(file);
        assertThat(outcome).isInstanceOf(Outcome.Held.class);
        return ((Outcome.Held) outcome).control().value();
    }

    /** Forgets all but what is in the topics. */
    void restart() {
        if (ledger != null) {
            ledger.close();
        }
        ledger = new Ledger();
        topic("college.ledger.v1").forEach((key, entry) -> enter(entry));
        topic("wbl.ledger.v1").forEach((key, entry) -> enter(entry));
        topic("k12.ledger.v1").forEach((key, entry) -> enter(entry));
        ledger.settle();
        earlier = new EarlierFiles();
        topic(sector.prefix() + ".submissions.v1").values().forEach(earlier::enter);
        intake = new Intake(sector, partner, layouts, guards, ledger, earlier);
    }

    /** What a topic holds, by key. */
    Map<String, GenericData.Record> topic(String name) {
        return topics.getOrDefault(name, Map.of());
    }

    /** Facts of all topics whose name {@code wanted} takes, as text without version and origin, by topic and key. */
    Map<String, String> facts(Predicate<String> wanted) {
        Map<String, String> facts = new LinkedHashMap<>();
        topics.forEach((topic, records) -> {
            if (wanted.test(topic)) {
                records.forEach((key, record) -> facts.put(topic + ' ' + key, plain(record)));
            }
        });
        return facts;
    }

    /** The control record of the last file that was taken. */
    GenericData.Record control() {
        return topic(sector.prefix() + ".submissions.v1").get(FactKey.of(partner, version));
    }

    private void write(Change change) {
        Map<String, GenericData.Record> topic =
                topics.computeIfAbsent(change.topic().name(), name -> new TreeMap<>());
        if (change.value() == null) {
            topic.remove(change.key());
        } else {
            assertThat(GenericData.get().validate(change.topic().schema(), change.value()))
                    .isTrue();
            topic.put(change.key(), change.value());
        }
    }

    @SuppressWarnings("unchecked")
    private void enter(GenericData.Record entry) {
        ledger.enter(
                entry.get("layout").toString(),
                entry.get("scope").toString(),
                entry.get("row").toString(),
                (Long) entry.get("hash"),
                (List<String>) entry.get("facts"));
    }

    private static String plain(GenericData.Record record) {
        GenericData.Record copy = new GenericData.Record(record, false);
        copy.put("version", 0L);
        if (copy.getSchema().getField("origin") != null) {
            copy.put("origin", "");
        }
        return copy.toString();
    }
}
