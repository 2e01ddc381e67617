package org.crosswalk.submission.content;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * What a sent file holds: the file itself, or what was packed in it with gzip or zip. Text in UTF-16 comes out as UTF-8,
 * and a byte order mark is left out. Not for several threads.
 */
public final class Content implements Closeable {
    private static final int LOOKED_AT = 4;

    private final HashedInput sent;
    private final ZipParts parts;
    private InputStream in;
    private String part = "";
    private Charset told;

    private Content(HashedInput sent, ZipParts parts) {
        this.sent = sent;
        this.parts = parts;
    }

    /**
     * Opens a file of which the content is one text: a plain one, one packed with gzip, or a zip that holds one file.
     *
     * @throws BadContentException when it is no such file
     */
    public static Content of(InputStream file) throws IOException {
        Content content = open(file);
        if (content.parts != null && !content.nextPart()) {
            throw new BadContentException("The zip holds no file; pack the report and send it again");
        }
        return content;
    }

    /**
     * Opens a zip of several files; {@link #nextPart} goes to the first.
     *
     * @throws BadContentException when it is no zip
     */
    public static Content ofParts(InputStream file) throws IOException {
        Content content = open(file);
        if (content.parts == null) {
            throw new BadContentException("The file is no zip; pack the files of the set into one zip and send that");
        }
        return content;
    }

    private static Content open(InputStream file) throws IOException {
        HashedInput sent = new HashedInput(file);
        PushbackInputStream head = new PushbackInputStream(sent, LOOKED_AT);
        byte[] first = look(head);
        if (Signature.ZIP.begins(first)) {
            return new Content(sent, new ZipParts(head, sent));
        }
        if (Signature.OLD_WORKBOOK.begins(first)) {
            throw new BadContentException(ZipParts.WORKBOOK);
        }
        Content content = new Content(sent, null);
        content.text(Signature.GZIP.begins(first) ? unpacked(head, sent) : head);
        return content;
    }

    /**
     * Goes to the next file of a zip; false when there is none.
     *
     * @throws BadContentException when the zip is damaged, or holds a name that leads out of it
     */
    public boolean nextPart() throws IOException {
        if (!parts.next()) {
            return false;
        }
        part = parts.name();
        text(parts.in());
        return true;
    }

    /** Name of the file within the zip, without folders; empty when it is no zip. */
    public String part() {
        return part;
    }

    /** The text as bytes. */
    public InputStream in() {
        return in;
    }

    /** The encoding, where the file itself tells it. */
    public Optional<Charset> encoding() {
        return Optional.ofNullable(told);
    }

    /**
     * SHA-256 of the file as it was sent, hexadecimal; only after its content was read.
     */
    public String hash() throws IOException {
        return sent.hash();
    }

    /**
     * Sees to it that the zip holds no further file; to be asked when its one file was read.
     *
     * @throws BadContentException when it does
     */
    public void conclude() throws IOException {
        if (parts != null && parts.next()) {
            throw new BadContentException("The zip holds several files, such as " + part + " and " + parts.name()
                    + ", but this layout's reports are one file; send each by itself");
        }
    }

    @Override
    public void close() throws IOException {
        sent.close();
    }

    private void text(InputStream bytes) throws IOException {
        PushbackInputStream head = new PushbackInputStream(bytes, LOOKED_AT);
        byte[] first = look(head);
        Signature found = Signature.ofText(first);
        told = found == null ? null : StandardCharsets.UTF_8;
        head.skipNBytes(found == null ? 0 : found.mark());
        in = found == null || found.charset() == StandardCharsets.UTF_8 ? head : new Utf16Input(head, found.charset());
    }

    private static InputStream unpacked(InputStream packed, HashedInput sent) throws IOException {
        try {
            InputStream members = GzipCompressorInputStream.builder()
                    .setInputStream(packed)
                    .setDecompressConcatenated(true)
                    .get();
            return new UnpackedInput(members, sent);
        } catch (IOException e) {
            throw sent.fault(e);
        }
    }

    private static byte[] look(PushbackInputStream head) throws IOException {
        byte[] first = head.readNBytes(LOOKED_AT);
        head.unread(first);
        return first;
    }
}
