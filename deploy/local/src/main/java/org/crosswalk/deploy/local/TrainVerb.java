package org.crosswalk.deploy.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.crosswalk.deploy.local.linkage.WeightTable;
import org.crosswalk.deploy.local.output.WholeFile;
import org.crosswalk.deploy.local.run.BadUsage;
import org.crosswalk.deploy.local.run.Console;
import org.crosswalk.identity.batch.Readying;
import org.crosswalk.identity.batch.RecordSet;
import org.crosswalk.identity.batch.Training;
import org.crosswalk.identity.blocking.KeyedRecord;
import org.crosswalk.identity.model.Models;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.model.StatedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Estimates the weights of a model from records. */
@Command(
        name = "train",
        description = "Estimates from a file of records, or from those of a region's partners, how much each agreement "
                + "says, prints it, and writes a model file for `link --parameters` and for `linkage` in a region file. "
                + "Texts that fewer than three records say are not written.",
        mixinStandardHelpOptions = true)
final class TrainVerb implements Callable<Integer> {
    private static final int LEAST_RECORDS = 2;

    @Mixin
    private RecordOptions where;

    @Mixin
    private LinkageOptions options;

    @Option(names = "--output", paramLabel = "FILE", required = true, description = "Where to write the model file.")
    private Path output;

    @Override
    public Integer call() {
        Optional<Path> input = where.input();
        StatedModel model = input.isPresent() ? options.model() : options.model(where::linkage);
        WholeFile file = new WholeFile(output, "--output");
        if (input.filter(path -> file.target().equals(path.toAbsolutePath().normalize()))
                .isPresent()) {
            throw new BadUsage("--input and --output are two files; give each a path of its own");
        }
        Console console = Terminal.besideResult();
        try {
            RecordSet records = input.map(path -> LinkageOptions.records(path, model, null, Set.of(), console)
                            .set())
                    .orElseGet(() -> ofRegion(model, console));
            if (records.size() < LEAST_RECORDS) {
                throw new BadUsage(input.map(Path::toString).orElse("The region")
                        + ": weights are estimated from pairs; give two records or more");
            }
            Parameters trained = Training.train(model.parameters(), records, LinkageOptions.progress(console));
            console.step("weights estimated");
            String text = Models.write(model.trained(trained.weights()));
            file.write(out -> out.print(text));
            System.out.print(WeightTable.of(trained, records.records()));
        } catch (OutOfMemoryError e) {
            throw LinkageOptions.tooLarge();
        }
        return Crosswalk.DONE;
    }

    private RecordSet ofRegion(StatedModel model, Console console) {
        var readying = new Readying(model.parameters().model());
        List<KeyedRecord> records = new ArrayList<>();
        where.read(console, region -> {
            region.records(record -> records.add(readying.ready(record)));
            return records;
        });
        console.step("read " + records.size() + " records of the region's partners");
        return RecordSet.of(model.parameters().model(), records);
    }
}
