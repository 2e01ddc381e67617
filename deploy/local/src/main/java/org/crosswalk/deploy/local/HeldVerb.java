package org.crosswalk.deploy.local;

import java.util.List;
import java.util.concurrent.Callable;
import org.crosswalk.deploy.local.held.HeldFilesOnTopics;
import org.crosswalk.deploy.local.held.WaitingFile;
import org.crosswalk.deploy.local.held.WaitingFileText;
import org.crosswalk.deploy.local.run.Access;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the files that guards hold. */
@Command(
        name = "held",
        description =
                "Lists the files that guards hold until a person decides, with the reasons; `release` and `refuse` "
                        + "decide. A file that is held changes nothing. One that is released is taken as if it had come then.",
        mixinStandardHelpOptions = true,
        subcommands = {HeldReleaseVerb.class, HeldRefuseVerb.class})
final class HeldVerb implements Callable<Integer> {

    @Mixin
    private AccessOptions options;

    @Option(names = "--partner", paramLabel = "P", description = "Only files of this partner.")
    private String partner;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private WaitingFileText.Format format;

    @Override
    public Integer call() {
        try (Access access = options.open()) {
            List<WaitingFile> files = new HeldFilesOnTopics(access.addresses())
                    .waiting().stream()
                            .filter(file -> partner == null
                                    || partner.equals(file.control().getPartner()))
                            .toList();
            System.out.print(WaitingFileText.of(files, format));
            Terminal.besideResult().text(count(files.size()));
            return Crosswalk.DONE;
        }
    }

    private static String count(int files) {
        return files == 1 ? "1 file is held" : files + " files are held";
    }

    /** The options that all below it share. */
    AccessOptions options() {
        return options;
    }
}
