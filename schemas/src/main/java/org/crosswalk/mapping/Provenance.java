package org.crosswalk.mapping;

import java.util.Map;

/**
 * Where a row comes from.
 *
 * @param partner id of the partner that sent it
 * @param version position of the row in its source, which orders the states of one fact
 * @param origin the position for people, such as {@code CBM00S_2022FA.txt:17}
 * @param header values of the file's header, by the names of the layout's header fields; empty where there is none
 */
public record Provenance(String partner, long version, String origin, Map<String, Object> header) {

    /** The provenance of a row whose source has no header. */
    public static Provenance of(String partner, long version, String origin) {
        return new Provenance(partner, version, origin, Map.of());
    }
}
