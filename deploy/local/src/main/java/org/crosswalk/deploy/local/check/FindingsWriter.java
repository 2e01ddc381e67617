package org.crosswalk.deploy.local.check;

import java.io.PrintWriter;
import org.crosswalk.mapping.Layout;
import org.crosswalk.submission.check.FileCheck;
import org.crosswalk.submission.check.Finding;
import org.crosswalk.submission.check.SoundRow;

/** Writes down what is found in a file, line by line. */
public interface FindingsWriter {
    /** Takes one finding. */
    void finding(Finding finding);

    /** Takes one of the first rows that would be taken; a list has no place for it. */
    default void soundRow(SoundRow row) {}

    /** Takes what became of the file, after the last finding. */
    void end(FileCheck.Result result);

    /** How findings can be written. */
    enum Format {
        TEXT,
        CSV,
        HTML;

        /**
         * A writer.
         *
         * @param file name of the file that is checked
         */
        public FindingsWriter to(PrintWriter out, String file, Layout layout) {
            return switch (this) {
                case TEXT -> new FindingsText(out, file, layout);
                case CSV -> new FindingsCsv(out);
                case HTML -> new FindingsPage(out, file, layout);
            };
        }
    }
}
