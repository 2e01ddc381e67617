package org.crosswalk.deploy.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.crosswalk.deploy.local.linkage.RecordFile;
import org.crosswalk.deploy.local.linkage.Records;
import org.crosswalk.deploy.local.run.BadUsage;
import org.crosswalk.deploy.local.run.Console;
import org.crosswalk.identity.batch.Progress;
import org.crosswalk.identity.model.Models;
import org.crosswalk.identity.model.StatedModel;
import picocli.CommandLine.Option;

/** Options of the verbs that link records. */
final class LinkageOptions {
    @Option(
            names = "--parameters",
            paramLabel = "FILE",
            description =
                    "Model file. Weights of one that `train` wrote are used; otherwise they are estimated from a file's "
                            + "records. Default: the model for education data, or that of the region.")
    private Path parameters;

    /** The model to go by. */
    StatedModel model() {
        return model(Models::bundled);
    }

    /** The model to go by; another one where none is named. */
    StatedModel model(Supplier<StatedModel> other) {
        if (parameters == null) {
            return other.get();
        }
        try {
            return Models.read(Files.readString(parameters, StandardCharsets.UTF_8), parameters.toString());
        } catch (IOException e) {
            throw new BadUsage(parameters + ": cannot be read; give the path of a model file in UTF-8 that exists");
        }
    }

    /** The records of a file. */
    static Records records(Path input, StatedModel model, String truth, Set<String> wanted, Console console) {
        Records records = RecordFile.read(input, model.parameters().model(), truth, wanted, progress(console));
        records.notes().forEach(console::step);
        console.step("read " + records.set().size() + " records of " + input);
        return records;
    }

    /** Progress for the person at the terminal. */
    static Progress progress(Console console) {
        return (what, done, total) ->
                console.progress(what + (total > 0 ? " " + done + " of " + total : done > 0 ? " " + done : ""));
    }

    /** What to do when memory is not enough. */
    static BadUsage tooLarge() {
        return new BadUsage(
                "The records do not fit into " + (Runtime.getRuntime().maxMemory() >> 20)
                        + " MB of memory; give more, such as CROSSWALK_JAVA_OPTIONS=-Xmx4g in the environment");
    }
}
