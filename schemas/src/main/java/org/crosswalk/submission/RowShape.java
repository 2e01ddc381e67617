package org.crosswalk.submission;

import java.util.List;
import org.crosswalk.mapping.Place;
import org.crosswalk.mapping.Row;

/** How the bytes of a line are a row. */
interface RowShape {

    /**
     * Puts the bytes of some places of a line, without the blanks around them, into a buffer.
     *
     * @return false when a place that must have a value has none
     */
    boolean take(Parts parts, byte[] bytes, int from, int to, KeyBuffer into);

    /** The line as a row; it keeps no hold of {@code bytes}. */
    Row row(byte[] bytes, int from, int to);

    /**
     * Places of which the bytes are wanted.
     *
     * @param places the places, in order
     * @param required whether each must have a value
     */
    record Parts(List<Place> places, boolean[] required) {
        static Parts of(List<Place> places, java.util.Set<Place> required) {
            boolean[] flags = new boolean[places.size()];
            for (int i = 0; i < flags.length; i++) {
                flags[i] = required.contains(places.get(i));
            }
            return new Parts(List.copyOf(places), flags);
        }
    }
}
