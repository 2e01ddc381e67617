package org.crosswalk.deploy.bench.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.crosswalk.identity.batch.Accuracy;
import org.crosswalk.identity.batch.BatchLinkage;
import org.crosswalk.identity.batch.Progress;
import org.crosswalk.identity.batch.Readying;
import org.crosswalk.identity.batch.RecordSet;
import org.crosswalk.identity.batch.Training;
import org.crosswalk.identity.cluster.PersonId;
import org.crosswalk.identity.model.Models;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.record.PersonRecord;
import org.crosswalk.identity.record.ReadyRecord;
import org.crosswalk.identity.resolution.Effect;
import org.crosswalk.identity.resolution.MemoryRows;
import org.crosswalk.identity.resolution.Resolver;

/** Crosswalk's own linkage of a set. */
public final class OurLinkage {
    private final LabelledSet set;
    private final Parameters parameters;
    private final RecordSet ready;

    /** With the model for education data, and weights estimated from the set itself without its labels. */
    public OurLinkage(LabelledSet set) {
        Parameters before = Models.education();
        this.set = set;
        this.ready = ready(before, set.records());
        this.parameters = Training.train(before, ready, Progress.SILENT);
    }

    /** How right the people are whom the batch finds. */
    public Accuracy accuracy() {
        Map<String, Integer> places = set.places();
        int[] found = new int[places.size()];
        int person = 0;
        for (List<ReadyRecord> group :
                new BatchLinkage(parameters, Progress.SILENT).link(ready).people()) {
            for (ReadyRecord record : group) {
                found[places.get(record.id())] = person;
            }
            person++;
        }
        return Accuracy.of(found, set.people());
    }

    /** Share of the pairs of one person that are candidates. */
    public double blockingRecall() {
        return ready.blockingRecall(set.people());
    }

    /** What the batch finds, a line a record: its id and its person. */
    public String batch() {
        return lines(people(new BatchLinkage(parameters, Progress.SILENT).link(ready)));
    }

    /** What the running linkage comes to when records arrive in an order of places, in which each comes at least once. */
    public String arriving(List<Integer> order) {
        var resolver = new Resolver(parameters, MemoryRows.tables());
        SortedMap<String, String> people = new TreeMap<>();
        for (int place : order) {
            PersonRecord record = set.records().get(place);
            keep(resolver.describe(record.id(), record), people);
        }
        return lines(people);
    }

    /** Notes who the records are that a change has made other people. */
    public static void keep(List<Effect> effects, Map<String, String> people) {
        for (Effect effect : effects) {
            if (effect instanceof Effect.Linked linked && linked.now() != null) {
                people.put(linked.id(), linked.now().id());
            }
        }
    }

    /** The person of each record in the outcome of a batch. */
    public static SortedMap<String, String> people(BatchLinkage.Linked linked) {
        SortedMap<String, String> people = new TreeMap<>();
        linked.people().forEach(group -> group.forEach(record -> people.put(record.id(), PersonId.of(group))));
        return people;
    }

    /** Records made ready by a model, with the pairs to be compared. */
    public static RecordSet ready(Parameters parameters, List<PersonRecord> records) {
        var readying = new Readying(parameters.model());
        return RecordSet.of(
                parameters.model(),
                records.parallelStream().map(readying::ready).toList());
    }

    /** Every place once, as a list that may be shuffled. */
    public List<Integer> everyPlace() {
        return new ArrayList<>(IntStream.range(0, set.records().size()).boxed().toList());
    }

    private static String lines(SortedMap<String, String> people) {
        StringBuilder lines = new StringBuilder();
        people.forEach((record, person) ->
                lines.append(record).append(' ').append(person).append('\n'));
        return lines.toString();
    }
}
