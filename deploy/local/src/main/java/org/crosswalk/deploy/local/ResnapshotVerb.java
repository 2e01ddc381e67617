package org.crosswalk.deploy.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crosswalk.deploy.local.run.Resnapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has tables of student information systems read anew. */
@Command(
        name = "resnapshot",
        description =
                "Reads tables of partners' databases anew, beside the changes, and ends what is not found in them any "
                        + "more. It is the way back when changes were lost because a replication slot was dropped or the server "
                        + "let go of its log, and after a mapping was corrected. It needs no more rights in the database than "
                        + "reading does. Interrupted, the reading goes on; without a run that goes on, what it needs is brought "
                        + "up until it is done.",
        mixinStandardHelpOptions = true)
final class ResnapshotVerb implements Callable<Integer> {

    @Mixin
    private WorkOptions work;

    @Option(
            names = "--region",
            paramLabel = "FILE",
            description = "Region file (YAML); that of a demonstration if absent.")
    private Path region;

    @Option(names = "--partner", paramLabel = "P", description = "Only this partner's database.")
    private String partner;

    @Option(
            names = "--table",
            paramLabel = "T",
            split = ",",
            description =
                    "Only these tables, and those that feed the same topic; more than one with commas or as more options. "
                            + "When changes were lost, all tables are read.")
    private List<String> tables = List.of();

    @Override
    public Integer call() {
        Logs.into(work.layout().logs());
        Resnapshot.read(
                work.layout(), Optional.ofNullable(region), Optional.ofNullable(partner), tables, Terminal.console());
        return Crosswalk.DONE;
    }
}
