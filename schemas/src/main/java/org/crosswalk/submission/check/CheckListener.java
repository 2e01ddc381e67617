package org.crosswalk.submission.check;

/** Takes what is found in a file, in the order of its lines. */
public interface CheckListener {
    /** Takes what is wrong with the file, or what its sender should know. */
    void finding(Finding finding);

    /** Takes one of the first rows that would be taken. */
    default void soundRow(SoundRow row) {}

    /** Is told the line now and then. */
    default void progress(long line) {}
}
