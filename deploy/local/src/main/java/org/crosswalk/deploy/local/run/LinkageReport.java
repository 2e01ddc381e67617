package org.crosswalk.deploy.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import org.crosswalk.deploy.local.parts.KeptFile;

/** What a demonstration tells of how well it links the records of one person. */
final class LinkageReport {

    private final RegionRun run;
    private final Console console;

    LinkageReport(RegionRun run, Console console) {
        this.run = run;
        this.console = console;
    }

    /**
     * Compares the links with the truth and tells how well records are linked.
     *
     * @param records the truth about the records
     * @param table where to write the figures of all subgroups
     */
    LinkageQuality tell(Path records, Path table) {
        try {
            LinkageQuality quality =
                    LinkageQuality.of(SourceRecord.read(records), PersonLinksReader.readAll(run.addresses()));
            KeptFile.write(table, new LinkageTable(quality).csv());
            console.step(String.format(
                    Locale.ROOT,
                    "linkage precision %.4f recall %.4f",
                    quality.all().precision(),
                    quality.all().recall()));
            return quality;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + records, e);
        }
    }
}
