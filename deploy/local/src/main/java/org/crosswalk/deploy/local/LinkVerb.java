package org.crosswalk.deploy.local;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.crosswalk.deploy.local.linkage.AccuracyText;
import org.crosswalk.deploy.local.linkage.Linkage;
import org.crosswalk.deploy.local.linkage.Records;
import org.crosswalk.deploy.local.output.WholeFile;
import org.crosswalk.deploy.local.run.BadUsage;
import org.crosswalk.deploy.local.run.Console;
import org.crosswalk.identity.batch.Progress;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.model.StatedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Links the records of a file. */
@Command(
        name = "link",
        description = "Tells which records of a file are one person; starts nothing.",
        mixinStandardHelpOptions = true)
final class LinkVerb implements Callable<Integer> {

    @Mixin
    private DebugOption debug;

    @Mixin
    private LinkageOptions options;

    @Option(
            names = "--input",
            paramLabel = "CSV",
            required = true,
            description = "Records: comma-separated values in UTF-8 with a header; record_id is needed.")
    private Path input;

    @Option(
            names = "--output",
            paramLabel = "CSV",
            required = true,
            description = "Where to write record_id,person_id: every record once, in the order of the input.")
    private Path output;

    @Option(
            names = "--pairs",
            paramLabel = "CSV",
            description = "Where to write left_id,right_id,probability of matches and possible matches.")
    private Path pairs;

    @Option(
            names = "--truth",
            paramLabel = "COLUMN",
            description = "Column that tells which person a record really is: says how right the linkage is.")
    private String truth;

    @Override
    public Integer call() {
        StatedModel model = options.model();
        WholeFile people = new WholeFile(output, "--output");
        WholeFile scored = pairs == null ? null : new WholeFile(pairs, "--pairs");
        distinct(people, scored);
        Console console = Terminal.besideResult();
        try {
            link(model, people, scored, console);
        } catch (OutOfMemoryError e) {
            throw LinkageOptions.tooLarge();
        }
        return Crosswalk.DONE;
    }

    private void link(StatedModel model, WholeFile people, WholeFile scored, Console console) {
        Progress progress = LinkageOptions.progress(console);
        Records records = LinkageOptions.records(input, model, truth, Set.of(), console);
        Parameters parameters = Linkage.parameters(model, records, progress);
        console.step(model.trained() ? "weights are those of the model file" : "weights estimated");
        var linkage = new Linkage(records, parameters, progress);
        console.step("compared and grouped");
        if (scored != null) {
            linkage.writePairs(scored);
        }
        linkage.writePeople(people);
        if (truth != null) {
            System.out.println(AccuracyText.of(linkage.accuracy(), linkage.blockingRecall()));
        }
        System.out.println(linkage.summary());
    }

    private void distinct(WholeFile people, WholeFile scored) {
        Path read = input.toAbsolutePath().normalize();
        boolean same = people.target().equals(read)
                || scored != null
                        && (scored.target().equals(read) || scored.target().equals(people.target()));
        if (same) {
            throw new BadUsage("--input, --output and --pairs are three files; give each a path of its own");
        }
    }
}
