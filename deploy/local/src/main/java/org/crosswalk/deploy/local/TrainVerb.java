package org.crosswalk.deploy.local;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.crosswalk.deploy.local.linkage.Records;
import org.crosswalk.deploy.local.linkage.WeightTable;
import org.crosswalk.deploy.local.linkage.WholeFile;
import org.crosswalk.deploy.local.run.BadUsage;
import org.crosswalk.deploy.local.run.Console;
import org.crosswalk.identity.batch.Training;
import org.crosswalk.identity.model.Models;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.model.StatedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Estimates the weights of a model from a file of records. */
@Command(
        name = "train",
        description = {
            "Estimates from a file of records how much each agreement says, prints it, and writes a model file for",
            "`link --parameters`. Texts that fewer than three records say are not written. Starts nothing."
        },
        mixinStandardHelpOptions = true)
final class TrainVerb implements Callable<Integer> {
    private static final int LEAST_RECORDS = 2;

    @Mixin
    private LinkageOptions options;

    @Option(names = "--output", paramLabel = "FILE", required = true, description = "Where to write the model file.")
    private Path output;

    @Override
    public Integer call() {
        StatedModel model = options.model();
        WholeFile file = new WholeFile(output, "--output");
        if (file.target().equals(options.input().toAbsolutePath().normalize())) {
            throw new BadUsage("--input and --output are two files; give each a path of its own");
        }
        Console console = Terminal.besideResult();
        try {
            Records records = options.records(model, null, Set.of(), console);
            if (records.sorted().size() < LEAST_RECORDS) {
                throw new BadUsage(options.input() + ": weights are estimated from pairs; give two records or more");
            }
            Parameters trained = Training.train(model.parameters(), records.sorted(), LinkageOptions.progress(console));
            console.step("weights estimated");
            String text = Models.write(model.trained(trained.weights()));
            file.write(out -> out.print(text));
            System.out.print(WeightTable.of(trained, records.sorted()));
        } catch (OutOfMemoryError e) {
            throw LinkageOptions.tooLarge();
        }
        return Crosswalk.DONE;
    }
}
