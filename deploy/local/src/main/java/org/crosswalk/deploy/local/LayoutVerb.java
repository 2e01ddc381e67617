package org.crosswalk.deploy.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crosswalk.deploy.local.output.WholeFile;
import org.crosswalk.deploy.local.run.BadUsage;
import org.crosswalk.submission.content.BadContentException;
import org.crosswalk.submission.content.ReportFile;
import org.crosswalk.submission.draft.LayoutDraft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proposes a layout for a file. */
@Command(
        name = "layout",
        description =
                "Proposes a layout file for a file of unknown layout, as a start: delimiter or positions, columns, "
                        + "types and encoding, judged by its first rows. `check` runs with it as it is; what the rows mean is "
                        + "for people to add.",
        mixinStandardHelpOptions = true)
final class LayoutVerb implements Callable<Integer> {

    @Mixin
    private DebugOption debug;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            required = true,
            description = "The file; gzip and zip are read as they are.")
    private Path from;

    @Option(
            names = "--output",
            paramLabel = "YAML",
            description = "Where to write the layout file, instead of here; its name must end with .yaml.")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(from) || !Files.isReadable(from)) {
            throw new BadUsage(from + " is no file that can be read; check its path");
        }
        if (output != null && !output.toString().endsWith(".yaml")) {
            throw new BadUsage("--output: " + output + " must end with .yaml, by which layout files are known");
        }
        String layout = draft();
        PrintWriter out = spec.commandLine().getOut();
        if (output == null) {
            out.print(layout);
        } else {
            new WholeFile(output, "--output").write(file -> file.print(layout));
            out.println(output + " is written; `crosswalk check " + from + " --layout " + output + "` runs with it.");
        }
        out.flush();
        return Crosswalk.DONE;
    }

    private String draft() {
        try {
            return LayoutDraft.of(ReportFile.of(from));
        } catch (BadContentException e) {
            throw new BadUsage(from + ": " + e.getMessage());
        } catch (IOException e) {
            throw new BadUsage(from + " cannot be read (" + e.getMessage() + "); check its rights and the disk");
        }
    }
}
