package org.crosswalk.history;

import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.vocabulary.CodeDomain;

/**
 * Names of the reference facts that a person's fact looks up, so that a change of one can find the persons it touches. A
 * name is the key of the reference fact behind a word for its kind. Facts name the section they are in, never its course: a
 * changed course touches the users of its sections, see {@link ReferenceTable}.
 */
public final class ReferenceUse {
    private static final String CODE = "code|";
    private static final String SECTION = "section|";

    private ReferenceUse() {}

    /** Use of a code of one of the partner's code lists. */
    public static String code(String partner, CodeDomain domain, String code) {
        return code(FactKey.of(partner, domain, code));
    }

    /** Use of a section. */
    public static String section(String partner, String section) {
        return section(FactKey.of(partner, section));
    }

    static String code(String key) {
        return CODE + key;
    }

    static String section(String key) {
        return SECTION + key;
    }
}
