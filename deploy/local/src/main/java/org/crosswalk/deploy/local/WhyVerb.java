package org.crosswalk.deploy.local;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.crosswalk.deploy.local.linkage.Linkage;
import org.crosswalk.deploy.local.linkage.Records;
import org.crosswalk.deploy.local.run.BadUsage;
import org.crosswalk.deploy.local.run.Console;
import org.crosswalk.identity.evidence.Evidence;
import org.crosswalk.identity.evidence.Waterfall;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.model.StatedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells why two records of a file are one person or two. */
@Command(
        name = "why",
        description = {
            "Tells why two records of a file are one person or two: what each comparison adds, the rules, the verdict.",
            "Ids and social security numbers are shown by their last two characters only."
        },
        mixinStandardHelpOptions = true)
final class WhyVerb implements Callable<Integer> {

    @Mixin
    private LinkageOptions options;

    @picocli.CommandLine.Parameters(index = "0", paramLabel = "A", description = "record_id of one record.")
    private String left;

    @picocli.CommandLine.Parameters(index = "1", paramLabel = "B", description = "record_id of the other.")
    private String right;

    @Override
    public Integer call() {
        if (left.equals(right)) {
            throw new BadUsage("A and B are one record, '" + left + "'; give two");
        }
        StatedModel model = options.model();
        Console console = Terminal.besideResult();
        try {
            Records records = options.records(model, null, Set.of(left, right), console);
            List<String> missing = Stream.of(left, right)
                    .filter(id -> !records.kept().containsKey(id))
                    .toList();
            if (!missing.isEmpty()) {
                throw new BadUsage(options.input() + ": has no record '" + String.join("', none '", missing)
                        + "'; give ids of its column record_id");
            }
            Parameters parameters = Linkage.parameters(model, records, LinkageOptions.progress(console));
            System.out.print(Waterfall.of(Evidence.of(
                    parameters, records.kept().get(left), records.kept().get(right))));
        } catch (OutOfMemoryError e) {
            throw LinkageOptions.tooLarge();
        }
        return Crosswalk.DONE;
    }
}
