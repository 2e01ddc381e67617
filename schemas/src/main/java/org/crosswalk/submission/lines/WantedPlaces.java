package org.crosswalk.submission.lines;

import java.util.List;
import java.util.Set;
import org.crosswalk.mapping.Place;

/**
 * Places of a row of which the bytes are wanted.
 *
 * @param places the places, in order
 * @param required whether each must have a value
 */
public record WantedPlaces(List<Place> places, boolean[] required) {

    /** Places of which those must have a value that are required. */
    public static WantedPlaces of(List<Place> places, Set<Place> required) {
        boolean[] flags = new boolean[places.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = required.contains(places.get(i));
        }
        return new WantedPlaces(List.copyOf(places), flags);
    }
}
