package org.crosswalk.deploy.local.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.crosswalk.deploy.local.output.CsvTable;
import org.crosswalk.deploy.local.output.WholeFile;
import org.crosswalk.identity.batch.Accuracy;
import org.crosswalk.identity.batch.BatchLinkage;
import org.crosswalk.identity.batch.Progress;
import org.crosswalk.identity.batch.Training;
import org.crosswalk.identity.cluster.PersonId;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.model.StatedModel;
import org.crosswalk.identity.record.ReadyRecord;
import org.crosswalk.identity.weights.PairScore;

/** The people of a file of records. */
public final class Linkage {
    private final Records records;
    private final Parameters parameters;
    private final BatchLinkage.Linked linked;

    /** Links records by these parameters. */
    public Linkage(Records records, Parameters parameters, Progress progress) {
        this.records = records;
        this.parameters = parameters;
        this.linked = new BatchLinkage(parameters, progress).link(records.set());
    }

    /** The parameters of a model: its own when it was trained, otherwise those that the records tell. */
    public static Parameters parameters(StatedModel model, Records records, Progress progress) {
        return model.trained() ? model.parameters() : Training.train(model.parameters(), records.set(), progress);
    }

    /** Writes which person each record is, in the order of the file. */
    public void writePeople(WholeFile file) {
        String[] personOf = new String[records.sorted().size()];
        for (List<ReadyRecord> person : linked.people()) {
            String id = PersonId.of(person);
            person.forEach(record -> personOf[records.place(record.id())] = id);
        }
        file.write(out -> {
            var table = new CsvTable(out, List.of("record_id", "person_id"));
            for (int place : records.places()) {
                table.row(List.of(records.sorted().get(place).id(), personOf[place]));
            }
            table.flush();
        });
    }

    /** Writes the matches and possible matches with their probabilities, sorted by record ids. */
    public void writePairs(WholeFile file) {
        List<BatchLinkage.Pair> pairs = new ArrayList<>();
        linked.pairs().forEach(pairs::add);
        pairs.sort(Comparator.comparing((BatchLinkage.Pair pair) -> pair.a().id())
                .thenComparing(pair -> pair.b().id()));
        file.write(out -> {
            var table = new CsvTable(out, List.of("left_id", "right_id", "probability"));
            for (BatchLinkage.Pair pair : pairs) {
                table.row(List.of(
                        pair.a().id(),
                        pair.b().id(),
                        String.format(Locale.ROOT, "%.6f", PairScore.probability(pair.weight()))));
            }
            table.flush();
        });
    }

    /** How right the linkage is, by the truth that the file tells. */
    public Accuracy accuracy() {
        int[] found = new int[records.sorted().size()];
        for (int person = 0; person < linked.people().size(); person++) {
            for (ReadyRecord record : linked.people().get(person)) {
                found[records.place(record.id())] = person;
            }
        }
        return Accuracy.of(found, records.truth());
    }

    /** Share of the pairs of one person, by the truth that the file tells, that were compared. */
    public double blockingRecall() {
        return records.set().blockingRecall(records.truth());
    }

    /** What was done, in one sentence. */
    public String summary() {
        var oversize = linked.oversize();
        return String.format(
                Locale.ROOT,
                "%d records are %d people; %d pairs compared, %d blocks over the limit of %d with %d records in them",
                records.sorted().size(),
                linked.people().size(),
                linked.compared(),
                oversize.blocks(),
                parameters.model().blocking().limit(),
                oversize.records());
    }
}
