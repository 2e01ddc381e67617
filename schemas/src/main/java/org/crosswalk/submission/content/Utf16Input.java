package org.crosswalk.submission.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text in UTF-16, as spreadsheets write it, as bytes of UTF-8. */
final class Utf16Input extends InputStream {
    private static final int AT_ONCE = 1 << 13;

    private final Reader reader;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    private final CharBuffer chars = CharBuffer.allocate(AT_ONCE).flip();
    private final ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE * 3).flip();
    private boolean ended;

    Utf16Input(InputStream in, Charset charset) {
        this.reader = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (!bytes.hasRemaining() && !ended) {
            fill();
        }
        int read = Math.min(length, bytes.remaining());
        bytes.get(into, from, read);
        return read == 0 && length > 0 ? -1 : read;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private void fill() throws IOException {
        try {
            chars.compact();
            ended = reader.read(chars) < 0;
            chars.flip();
            bytes.clear();
            if (encoder.encode(chars, bytes, ended).isError()) {
                throw new CharacterCodingException();
            }
            bytes.flip();
        } catch (CharacterCodingException e) {
            throw new BadContentException(
                    "The file looks like UTF-16 text but is none from some place on; save it again as CSV in UTF-8", e);
        }
    }
}
