package org.crosswalk.deploy.local.region;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes what a college hands in at first: every report of every term that is not late. */
final class CollegeWriter {

    private static final List<CbmReport> TERM_REPORTS =
            List.of(CbmReport.CBM00N, CbmReport.CBM0C1, CbmReport.CBM002, CbmReport.CBM0E1, CbmReport.CBM00S);

    private final Publication publication;

    CollegeWriter(Publication publication) {
        this.publication = publication;
    }

    List<Path> write(College college, Path folder) throws IOException {
        CbmWriter writer = new CbmWriter(college);
        List<Path> files = new ArrayList<>();
        for (Term term : Term.ALL) {
            for (CbmReport report : TERM_REPORTS) {
                if (publication.has(college, report, term)) {
                    files.add(writer.write(folder, report, term, ""));
                }
            }
            if (term.season() == Season.FALL && publication.has(college, CbmReport.CBM009, term)) {
                files.add(writer.writeAwards(folder, term.year(), ""));
            }
        }
        return List.copyOf(files);
    }
}
