package org.crosswalk.deploy.local.check;

import org.crosswalk.mapping.Layout;
import org.crosswalk.submission.check.FileCheck;

/** What became of a file, in a sentence or two. */
public final class Summary {
    private Summary() {}

    /** The sentences. */
    public static String of(String file, Layout layout, FileCheck.Result result) {
        String rows = "%,d rows: %,d sound, %,d rejected, %,d replaced by a later row with the same key"
                .formatted(result.rows(), result.sound(), result.rejected(), result.superseded());
        String verdict = result.refused()
                ? "would be refused whole"
                : layout.emits().isEmpty()
                        ? "can be read, but its layout makes no records of the rows"
                        : result.rejected() > 0 ? "would be taken without its rejected rows" : "is clean";
        return file + " as " + layout.id() + " " + verdict + "; " + rows + "." + more(layout, result);
    }

    private static String more(Layout layout, FileCheck.Result result) {
        return result.isClean() && !layout.emits().isEmpty()
                ? " Whether it is complete beside the files before it is seen only when it is sent."
                : "";
    }
}
