package org.crosswalk.submission.lines;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.crosswalk.mapping.JsonLine;
import org.crosswalk.mapping.Row;

/** Lines of which each is a JSON object, in UTF-8; its members are the columns. Such lines have no key. */
final class JsonLineShape implements RowShape {
    private final RowEncoding encoding;

    JsonLineShape(RowEncoding encoding) {
        this.encoding = encoding;
    }

    @Override
    public boolean take(WantedPlaces wanted, byte[] bytes, int from, int to, KeyBuffer into) {
        return false;
    }

    @Override
    public Row row(byte[] bytes, int from, int to) {
        try {
            ByteBuffer line = ByteBuffer.wrap(bytes, from, to - from);
            return Row.of(JsonLine.columns(
                    StandardCharsets.UTF_8.newDecoder().decode(line).toString()));
        } catch (CharacterCodingException e) {
            return DamagedRow.ofEncoding(encoding);
        } catch (JsonLine.Fault e) {
            return DamagedRow.ofJson(e.getMessage());
        }
    }
}
