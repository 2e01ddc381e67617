package org.crosswalk.deploy.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosswalk.deploy.local.check.FindingsWriter;
import org.crosswalk.deploy.local.check.Summary;
import org.crosswalk.deploy.local.output.WholeFile;
import org.crosswalk.deploy.local.run.BadUsage;
import org.crosswalk.deploy.local.run.Console;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.submission.check.CheckListener;
import org.crosswalk.submission.check.FileCheck;
import org.crosswalk.submission.check.Finding;
import org.crosswalk.submission.check.SoundRow;
import org.crosswalk.submission.content.FileChangedException;
import org.crosswalk.submission.content.ReportFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a partner's file before it is sent. */
@Command(
        name = "check",
        description =
                "Tells what a connector would say to a file: line, field, value, rule and what to do. Takes nothing "
                        + "and starts nothing. Values are shown by their shape, unless the layout says that their column is "
                        + "harmless. Exit code 0: the file is clean; 1: rows would be rejected, or the file refused.",
        mixinStandardHelpOptions = true)
final class CheckVerb implements Callable<Integer> {
    private static final int MOST_SHOWN = 1_000;

    @Mixin
    private DebugOption debug;

    @Parameters(paramLabel = "FILE", description = "The file, as it would be sent; gzip and zip are read as they are.")
    private Path file;

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            required = true,
            description = "A layout that `crosswalk layouts` lists, or a layout file that ends with .yaml.")
    private String layout;

    @Option(
            names = "--format",
            paramLabel = "text|csv|html",
            defaultValue = "text",
            description =
                    "How findings are written (default: ${DEFAULT-VALUE}); html is a page that needs nothing else.")
    private FindingsWriter.Format format;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write them, instead of here.")
    private Path output;

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "The first N sound rows, as the records that they would become (default: ${DEFAULT-VALUE}); for "
                            + "text and html.")
    private int show;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (show < 0 || show > MOST_SHOWN) {
            throw new BadUsage("--show is a number from 0 to " + MOST_SHOWN);
        }
        if (show > 0 && format == FindingsWriter.Format.CSV) {
            throw new BadUsage("--show goes with --format text or html; csv has findings only");
        }
        Layout checked = single(Layouts.named(layout));
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new BadUsage(file + " is no file that can be read; check its path");
        }
        if (output == null) {
            PrintWriter out = spec.commandLine().getOut();
            FileCheck.Result result = check(checked, out);
            out.flush();
            return code(result);
        }
        WholeFile target = new WholeFile(output, "--output");
        if (target.target().equals(file.toAbsolutePath().normalize())) {
            throw new BadUsage("FILE and --output are two files; give each a path of its own");
        }
        FileCheck.Result[] result = new FileCheck.Result[1];
        target.write(out -> result[0] = check(checked, out));
        spec.commandLine().getOut().println(Summary.of(file.getFileName().toString(), checked, result[0]));
        return code(result[0]);
    }

    private FileCheck.Result check(Layout checked, PrintWriter out) {
        Console console = Terminal.besideResult();
        FindingsWriter writer = format.to(out, file.getFileName().toString(), checked);
        try {
            FileCheck.Result result = FileCheck.check(ReportFile.of(file), checked, show, new Told(writer, console));
            writer.end(result);
            return result;
        } catch (IOException e) {
            throw new BadUsage(file + " cannot be read (" + e.getMessage() + "); check its rights and the disk");
        } catch (FileChangedException e) {
            throw new BadUsage(e.getMessage() + ": check it when it is written to its end");
        }
    }

    private Layout single(List<Layout> layouts) {
        if (layouts.size() != 1) {
            throw new BadUsage(layout + " holds " + layouts.size()
                    + " layouts; give the one by which to check as a file of its own");
        }
        return layouts.get(0);
    }

    /** What is found goes to the result, how far it is to the terminal. */
    private record Told(FindingsWriter writer, Console console) implements CheckListener {
        @Override
        public void finding(Finding finding) {
            writer.finding(finding);
        }

        @Override
        public void soundRow(SoundRow row) {
            writer.soundRow(row);
        }

        @Override
        public void progress(long line) {
            console.progress("%,d lines".formatted(line));
        }
    }

    private static int code(FileCheck.Result result) {
        return result.isClean() ? Crosswalk.DONE : Crosswalk.NO;
    }
}
