package org.crosswalk.submission.lines;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.crosswalk.mapping.Layout;
import org.crosswalk.submission.content.BadContentException;
import org.crosswalk.submission.content.Content;
import org.crosswalk.submission.content.ReportFile;

/** The lines of a sent file, one after the other; of a set of files those of each that its manifest names. */
final class TextLines implements Closeable {
    private final Layout layout;
    private final Content content;
    private final Manifest manifest;
    private RowEncoding encoding;
    private LineReader lines;
    private int texts;
    private int linesBefore;

    private TextLines(Layout layout, Content content, Manifest manifest) {
        this.layout = layout;
        this.content = content;
        this.manifest = manifest;
        if (manifest == null) {
            beginText();
        }
    }

    /**
     * Opens a file.
     *
     * @throws RefusedFileException when it is packed in a way that cannot be taken
     */
    static TextLines open(Layout layout, ReportFile file) throws IOException, RefusedFileException {
        InputStream in = null;
        try {
            Optional<Layout.Parts> parts = layout.parts();
            Manifest manifest = parts.isPresent() ? Manifest.read(file, parts.get()) : null;
            in = file.open();
            return new TextLines(layout, manifest == null ? Content.of(in) : Content.ofParts(in), manifest);
        } catch (BadContentException e) {
            if (in != null) {
                in.close();
            }
            throw new RefusedFileException(e.getMessage());
        }
    }

    /**
     * Goes to the next line; false when there is none.
     *
     * @throws RefusedFileException when what the file holds cannot be taken
     */
    boolean next() throws IOException, RefusedFileException {
        try {
            while (lines == null || !lines.next()) {
                if (manifest == null) {
                    content.conclude();
                    return false;
                }
                if (!nextPart()) {
                    return false;
                }
            }
            return true;
        } catch (BadContentException e) {
            throw new RefusedFileException(part().isEmpty() ? e.getMessage() : part() + ": " + e.getMessage());
        }
    }

    byte[] bytes() {
        return lines.bytes();
    }

    int from() {
        return lines.from();
    }

    int to() {
        return lines.to();
    }

    /** Which text of the file the line is of, from 1. */
    int text() {
        return texts;
    }

    /** Encodings of the text that the line is of. */
    RowEncoding encoding() {
        return encoding;
    }

    /** Number of the line, from 1; in a set of files the lines of those before it count too. */
    int line() {
        return linesBefore + lineInPart();
    }

    /** Name of the file among others in a zip; empty when it is alone. */
    String part() {
        return manifest == null ? "" : content.part();
    }

    /** Number of the line in its own file, from 1; 0 before the first. */
    int lineInPart() {
        return lines == null ? 0 : lines.line();
    }

    /** Whether the file holds all that there is in a scope, so that what it lacks no longer holds. */
    boolean restates(String scope) {
        return manifest == null || !manifest.isChangesOnly(scope);
    }

    /** SHA-256 of the file as it was sent; only after the last line. */
    String hash() throws IOException {
        return content.hash();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private boolean nextPart() throws IOException {
        while (content.nextPart()) {
            if (manifest.reads(content.part())) {
                linesBefore += lineInPart();
                beginText();
                return true;
            }
        }
        manifest.conclude();
        return false;
    }

    private void beginText() {
        texts++;
        encoding = new RowEncoding(content.encoding().map(List::of).orElse(layout.encodings()));
        lines = LineReader.of(content.in(), layout);
    }
}
