package org.crosswalk.deploy.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.crosswalk.app.RegionReader;
import org.crosswalk.app.SourcePair;
import org.crosswalk.deploy.local.linkage.Linkage;
import org.crosswalk.deploy.local.linkage.Records;
import org.crosswalk.deploy.local.review.PairText;
import org.crosswalk.deploy.local.review.SourcePersonText;
import org.crosswalk.deploy.local.run.BadUsage;
import org.crosswalk.deploy.local.run.Console;
import org.crosswalk.identity.evidence.Evidence;
import org.crosswalk.identity.evidence.Waterfall;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.model.StatedModel;
import org.crosswalk.schemas.SourcePerson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells why two records are one person or two. */
@Command(
        name = "why",
        description =
                "Tells why two records of a file, or two source persons of a region, are one person or two: what each "
                        + "comparison adds, the rules, the verdict, and for a region what is asserted and who they are now. "
                        + "State ids and social security numbers are shown by their last two characters only.",
        mixinStandardHelpOptions = true)
final class WhyVerb implements Callable<Integer> {

    @Mixin
    private RecordOptions where;

    @Mixin
    private LinkageOptions options;

    @picocli.CommandLine.Parameters(
            index = "0",
            paramLabel = "A",
            description = "record_id of one record; of a region a source person in quotes, 'partner|student'.")
    private String left;

    @picocli.CommandLine.Parameters(index = "1", paramLabel = "B", description = "The other.")
    private String right;

    @Override
    public Integer call() {
        Console console = Terminal.besideResult();
        Optional<Path> input = where.input();
        if (input.isPresent()) {
            ofFile(input.get(), console);
        } else {
            ofRegion(console);
        }
        return Crosswalk.DONE;
    }

    private void ofRegion(Console console) {
        SourcePair pair = SourcePersonText.pair(left, right);
        StatedModel model = options.model(where::linkage);
        RegionReader.Pair known = where.read(console, region -> region.pair(pair));
        List<String> missing = Stream.of(pair.first(), pair.second())
                .filter(source -> !known.records().containsKey(source))
                .map(SourcePerson::key)
                .toList();
        if (!missing.isEmpty()) {
            throw new BadUsage("No partner describes '" + String.join("', none '", missing)
                    + "'; give source persons as `crosswalk review` prints them, or --input for a file of records");
        }
        System.out.print(Waterfall.of(Evidence.of(
                        model.parameters(),
                        known.records().get(pair.first()),
                        known.records().get(pair.second())))
                + PairText.of(pair, known));
    }

    private void ofFile(Path input, Console console) {
        if (left.equals(right)) {
            throw new BadUsage("A and B are one record, '" + left + "'; give two");
        }
        StatedModel model = options.model();
        try {
            Records records = LinkageOptions.records(input, model, null, Set.of(left, right), console);
            List<String> missing = Stream.of(left, right)
                    .filter(id -> !records.kept().containsKey(id))
                    .toList();
            if (!missing.isEmpty()) {
                throw new BadUsage(input + ": has no record '" + String.join("', none '", missing)
                        + "'; give ids of its column record_id");
            }
            Parameters parameters = Linkage.parameters(model, records, LinkageOptions.progress(console));
            System.out.print(Waterfall.of(Evidence.of(
                    parameters, records.kept().get(left), records.kept().get(right))));
        } catch (OutOfMemoryError e) {
            throw LinkageOptions.tooLarge();
        }
    }
}
