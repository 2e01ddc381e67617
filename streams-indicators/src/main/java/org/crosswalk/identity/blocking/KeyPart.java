package org.crosswalk.identity.blocking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.crosswalk.identity.record.PersonRecord;

/**
 * One part of a blocking key, written {@code column}, {@code column:form}, {@code column|column:form} (the value of either
 * column) or {@code column&column:form} (both, in the order of the alphabet, so that swapped values make the same key).
 *
 * @param columns columns that are read
 * @param together whether the columns make one value together
 * @param form what of a value becomes part of the key
 */
public record KeyPart(List<String> columns, boolean together, KeyForm form) {
    /**
     * The part that a text describes.
     *
     * @throws IllegalArgumentException for a form that does not exist
     */
    static KeyPart parse(String text) {
        int colon = text.indexOf(':');
        String names = colon < 0 ? text : text.substring(0, colon);
        String form = colon < 0 ? KeyForm.WHOLE.id() : text.substring(colon + 1);
        boolean together = names.contains("&");
        return new KeyPart(
                Arrays.stream(names.split("[|&]")).map(String::strip).toList(),
                together,
                KeyForm.named(form.strip())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "'" + text + "': '" + form + "' is no form of a key; there are " + KeyForm.names())));
    }

    /** The values of the part; none when the record does not say enough. */
    List<String> values(PersonRecord record) {
        if (columns.size() == 1) {
            return values(record, columns.get(0));
        }
        List<String> all = together ? List.of("") : List.of();
        for (String column : columns) {
            List<String> values = values(record, column);
            all = together ? joined(all, values) : union(all, values);
        }
        return all;
    }

    private List<String> values(PersonRecord record, String column) {
        String said = record.value(column);
        return said == null ? List.of() : form.of(said);
    }

    private static List<String> union(List<String> all, List<String> values) {
        Set<String> union = new LinkedHashSet<>(all);
        union.addAll(values);
        return List.copyOf(union);
    }

    private static List<String> joined(List<String> all, List<String> values) {
        List<String> joined = new ArrayList<>(all.size() * values.size());
        for (String before : all) {
            for (String value : values) {
                joined.add(join(before, value));
            }
        }
        return joined;
    }

    private static String join(String before, String value) {
        if (before.isEmpty()) {
            return value;
        }
        return before.compareTo(value) <= 0 ? before + "&" + value : value + "&" + before;
    }
}
