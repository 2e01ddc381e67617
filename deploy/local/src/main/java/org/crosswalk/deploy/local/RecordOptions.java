package org.crosswalk.deploy.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.crosswalk.app.RegionReader;
import org.crosswalk.deploy.local.run.Access;
import org.crosswalk.deploy.local.run.BadUsage;
import org.crosswalk.deploy.local.run.Console;
import org.crosswalk.deploy.local.run.LinkageModel;
import org.crosswalk.identity.model.StatedModel;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a verb finds records: in a file, or in the topics of a region. */
final class RecordOptions {
    @Mixin
    private AccessOptions options;

    @Option(
            names = "--input",
            paramLabel = "CSV",
            description =
                    "Records: comma-separated values in UTF-8 with a header; record_id is needed. Without it the records "
                            + "are those of a region's partners.")
    private Path input;

    /**
     * The file of records; empty when the records are those of a region.
     *
     * @throws BadUsage when both are named
     */
    Optional<Path> input() {
        if (input != null && options.region().isPresent()) {
            throw new BadUsage("--input names a file of records and --region a region; give one of the two");
        }
        return Optional.ofNullable(input);
    }

    /** The model by which the region's people are recognized. */
    StatedModel linkage() {
        return LinkageModel.of(options.layout(), options.region());
    }

    /** Reads the region's records. */
    <T> T read(Console console, Function<RegionReader, T> reading) {
        try (Access access = options.open(console)) {
            return reading.apply(new RegionReader(
                    access.addresses().bootstrapServers(), access.addresses().registryUrl(), console::progress));
        }
    }
}
