package org.crosswalk.submission.check;

import java.util.ArrayList;
import java.util.List;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Problem;

/** What is to be said of a file before any of its rows is read. */
final class FileNotes {
    private FileNotes() {}

    static List<Problem> of(String file, Layout layout) {
        List<Problem> notes = new ArrayList<>();
        layout.recognition()
                .fileName()
                .filter(pattern -> !pattern.matcher(file).matches())
                .ifPresent(pattern -> notes.add(note(
                        "name",
                        "A connector knows files of this layout by names like " + pattern
                                + "; name the file so before it is sent")));
        if (layout.emits().isEmpty()) {
            notes.add(note(
                    "layout",
                    "The layout makes no records of the rows, so nothing would come of them; it lacks "
                            + String.join(", ", missing(layout)) + ": see schemas/LAYOUTS.md"));
        }
        return notes;
    }

    /** What says in a layout that makes nothing of its rows what they mean. */
    private static List<String> missing(Layout layout) {
        List<String> missing = new ArrayList<>();
        if (layout.rowKey().isEmpty()) {
            missing.add("row-key");
        }
        if (layout.scope().isEmpty()) {
            missing.add("scope");
        }
        missing.add("emit");
        return missing;
    }

    private static Problem note(String rule, String hint) {
        return new Problem("", rule, hint, "");
    }
}
