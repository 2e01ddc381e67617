package org.crosswalk.submission.guard;

/** A reason to hold a file until a person decides. */
public enum Guard {
    /** The file has no rows, though rows are held of what it restates. */
    EMPTY_FILE("empty-file"),
    /** The file has far fewer rows than were sent before of what it restates. */
    FEWER_ROWS("fewer-rows"),
    /** Far too many of the rows that are held would be deleted. */
    DELETED_ROWS("deleted-rows"),
    /** A column that used to have values has none. */
    MISSING_COLUMN("missing-column"),
    /** The values of a column are of another nature than before, as when two columns are swapped. */
    CHANGED_COLUMN("changed-column"),
    /** The file reports a term that is closed. */
    CLOSED_TERM("closed-term"),
    /** A newer file was taken before of what the file restates. */
    OLDER_FILE("older-file"),
    /** The file is, byte for byte, the one that was taken last of what it restates. */
    REPEATED_FILE("repeated-file");

    private final String text;

    Guard(String text) {
        this.text = text;
    }

    /** Its name in control records. */
    public String text() {
        return text;
    }
}
