package org.crosswalk.identity.resolution;

import java.util.TreeMap;
import org.crosswalk.history.PackedReader;
import org.crosswalk.history.PackedWriter;
import org.crosswalk.identity.record.PersonRecord;

/** Records as bytes; equal records are equal bytes. */
public final class PersonRecordCodec {
    private PersonRecordCodec() {}

    /** The bytes of a record, without its id. */
    public static byte[] encode(PersonRecord record) {
        var out = new PackedWriter().text(record.source()).count(record.values().size());
        record.values().forEach((column, value) -> out.text(column).text(value));
        return out.bytes();
    }

    /** The record of {@link #encode}. */
    public static PersonRecord decode(String id, byte[] bytes) {
        var in = new PackedReader(bytes);
        String source = in.text();
        var values = new TreeMap<String, String>();
        for (int left = in.count(); left > 0; left--) {
            values.put(in.text(), in.text());
        }
        return new PersonRecord(id, source, values);
    }
}
