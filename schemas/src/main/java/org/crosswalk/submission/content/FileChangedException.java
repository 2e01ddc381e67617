package org.crosswalk.submission.content;

/** A file is no longer what it was when its reading began. Nothing of it may be kept; it is to be read anew. */
public final class FileChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A file that changed.
     *
     * @param file its name
     * @param cause what showed it; null when its content alone did
     */
    public FileChangedException(String file, Throwable cause) {
        super(
                "The file " + file
                        + " changed or could not be read to its end while it was being taken; it is read anew",
                cause);
    }
}
