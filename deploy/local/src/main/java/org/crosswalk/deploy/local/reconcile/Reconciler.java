package org.crosswalk.deploy.local.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.crosswalk.app.RecordReader;
import org.crosswalk.deploy.local.run.Addresses;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;

/** Reads the topics that files and logs leave something on, and says whether they agree. */
public final class Reconciler {
    private final RecordReader reader;

    /** @param progress takes a line for people, now and then */
    public Reconciler(Addresses addresses, Consumer<String> progress) {
        this.reader = new RecordReader(addresses.bootstrapServers(), addresses.registryUrl(), progress);
    }

    /**
     * What a comparison found.
     *
     * @param tables sums per file, per partner and term, and per partner
     * @param differences what does not agree, one sentence each; none when all does
     */
    public record Found(String tables, List<String> differences) {}

    /**
     * Compares.
     *
     * @throws org.apache.kafka.common.KafkaException when the brokers cannot be reached
     */
    public Found reconcile() {
        var controls = new Controls();
        reader.read(
                Stream.of(Sector.values())
                        .map(Topics::submissions)
                        .map(Topic::name)
                        .toList(),
                (topic, key, value) -> controls.take(topic, key, (Submission) value));
        var reconciliation = new Reconciliation(controls);
        reader.read(topics(), reconciliation::take);
        List<String> differences = new ArrayList<>(reconciliation.differences());
        var naming = new Naming(reconciliation.missing(), reconciliation.unnamed());
        if (naming.isNeeded()) {
            reader.read(topics(), naming::take);
        }
        naming.missing()
                .forEach(fact -> differences.add(
                        "The ledger holds " + fact + ", but the topic does not, or not in its version"));
        naming.tooMany().forEach(fact -> differences.add("The topic holds " + fact + ", but the ledger does not"));
        return new Found(SumTables.of(controls.all()), differences);
    }

    private static List<String> topics() {
        Stream<Topic<?>> control =
                Stream.of(Sector.values()).flatMap(sector -> Stream.of(Topics.ledger(sector), Topics.rejects(sector)));
        Stream<Topic<?>> facts =
                Stream.of(Topics.personFacts(), Topics.reference()).flatMap(List::stream);
        return Stream.concat(control, facts).map(Topic::name).toList();
    }
}
