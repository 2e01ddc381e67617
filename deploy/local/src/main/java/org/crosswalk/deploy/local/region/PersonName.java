package org.crosswalk.deploy.local.region;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A person's name as the family writes it.
 *
 * @param first given name
 * @param middle middle name, or null
 * @param last family name
 * @param suffix generation such as {@code Jr}, or null
 */
record PersonName(String first, String middle, String last, String suffix) {

    PersonName withFirst(String other) {
        return new PersonName(other, middle, last, suffix);
    }

    PersonName withLast(String other) {
        return new PersonName(first, middle, other, suffix);
    }

    /** The name without accents. */
    PersonName plain() {
        return new PersonName(plain(first), middle == null ? null : plain(middle), plain(last), suffix);
    }

    /** Upper case, with accents kept or dropped, as a registrar's system stores it. */
    static String registered(String name, boolean accents) {
        String upper = name.toUpperCase(Locale.ROOT);
        return accents ? upper : plain(upper);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
