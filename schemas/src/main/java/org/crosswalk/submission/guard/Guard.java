package org.crosswalk.submission.guard;

import java.util.Arrays;
import java.util.Optional;

/** A reason to hold a file until a person decides. */
public enum Guard {
    /** The file has no rows, though rows are held of what it restates. */
    EMPTY_FILE("empty-file", "empty-file"),
    /** The file has far fewer rows than were sent before of what it restates. */
    FEWER_ROWS("fewer-rows", "fewer-rows-percent"),
    /** Far too many of the rows that are held would be deleted. */
    DELETED_ROWS("deleted-rows", "deleted-percent"),
    /** A column that used to have values has none. */
    MISSING_COLUMN("missing-column", "missing-column"),
    /** The values of a column are of another nature than before, as when two columns are swapped. */
    CHANGED_COLUMN("changed-column", "changed-column-percent"),
    /** The file reports a term that is closed. */
    CLOSED_TERM("closed-term", "closed-before"),
    /** A newer file was taken before of what the file restates. */
    OLDER_FILE("older-file", "older-file"),
    /** The file is, byte for byte, the one that was taken last of what it restates. */
    REPEATED_FILE("repeated-file", "repeated-file");

    private final String text;
    private final String setting;

    Guard(String text, String setting) {
        this.text = text;
        this.setting = setting;
    }

    /** Its name in control records. */
    public String text() {
        return text;
    }

    /** The name among {@link GuardSettings#NAMES} of the setting that says when it holds. */
    public String setting() {
        return setting;
    }

    /** The guard of a name in control records; empty when there is none. */
    public static Optional<Guard> of(String text) {
        return Arrays.stream(values()).filter(guard -> guard.text.equals(text)).findFirst();
    }
}
