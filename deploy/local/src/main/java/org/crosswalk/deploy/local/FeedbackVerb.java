package org.crosswalk.deploy.local;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.crosswalk.deploy.local.config.RegionFile;
import org.crosswalk.deploy.local.feedback.Feedback;
import org.crosswalk.deploy.local.feedback.ShownFields;
import org.crosswalk.deploy.local.run.Access;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Layouts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes down what a partner has to mend. */
@Command(
        name = "feedback",
        description = "Writes the open rejects of one partner as rejects.csv and rejects.html, for that partner: file,"
                + " line, field, value, rule and what to do; and as notes course rows whose student no student report of"
                + " the term names, and rows that contradict other rows of the student. Only that partner's rows are in it, and of values that may tell who a person is only"
                + " the shape: those of a layout of one's own are known with --region. A reject is open until its row is"
                + " sent again and can be read, or is no longer sent.",
        mixinStandardHelpOptions = true)
final class FeedbackVerb implements Callable<Integer> {

    @Mixin
    private AccessOptions options;

    @Option(names = "--partner", paramLabel = "P", required = true, description = "The partner.")
    private String partner;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the files are written.")
    private Path out;

    @Override
    public Integer call() {
        try (Access access = options.open()) {
            int open = new Feedback(access.addresses(), new ShownFields(ownLayouts())).write(partner, out);
            System.out.println(open + (open == 1 ? " row of " : " rows of ") + partner + " to be mended, written to "
                    + out.resolve("rejects.csv") + " and " + out.resolve("rejects.html"));
            return Crosswalk.DONE;
        }
    }

    private List<Layout> ownLayouts() {
        return options.region().map(RegionFile::read).stream()
                .flatMap(region -> region.partners().stream())
                .filter(each -> each.id().equals(partner))
                .flatMap(each -> each.layouts().stream())
                .flatMap(names -> Stream.of(names.split(",")))
                .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
                .flatMap(file -> Layouts.named(file).stream())
                .toList();
    }
}
