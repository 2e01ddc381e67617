package org.crosswalk.deploy.local.run;

import java.nio.file.Path;
import org.crosswalk.deploy.local.parts.KeptFile;
import org.crosswalk.deploy.local.region.GeneratedRegion;

/** Writes the region file of a made-up region, so that `up` can go on with it and people can read how one looks. */
final class RegionFileWriter {

    private RegionFileWriter() {}

    static void write(Path file, GeneratedRegion region, Inbox inbox) {
        StringBuilder text =
                new StringBuilder("# The made-up region of a demonstration.\nregion: demonstration\npartners:\n");
        region.districts()
                .forEach(district -> partner(
                        text,
                        district.partner(),
                        "k12",
                        "embedded-database: " + DistrictLoader.database(district.partner())));
        region.colleges()
                .forEach(college ->
                        partner(text, college.partner(), "college", "folder: " + inbox.folder(college.partner())));
        region.placementReporters()
                .forEach(reporter ->
                        partner(text, reporter.partner(), "wbl", "folder: " + inbox.folder(reporter.partner())));
        var log = region.placementLog();
        partner(text, log.partner(), "wbl", "log: " + inbox.log(log.partner(), log.log()));
        KeptFile.write(file, text.toString());
    }

    private static void partner(StringBuilder text, String id, String sector, String source) {
        text.append("  - id: ").append(id).append('\n');
        text.append("    sector: ").append(sector).append('\n');
        text.append("    source:\n      ").append(source).append('\n');
    }
}
