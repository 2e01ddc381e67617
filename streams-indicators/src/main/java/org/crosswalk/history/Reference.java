package org.crosswalk.history;

import java.util.Optional;

/** What the partners' own codes and courses mean. */
public interface Reference {
    /** The canonical grade level of a district's code, such as {@code 09}; empty while nobody has said. */
    Optional<String> gradeLevel(String partner, String code);

    /** The canonical meaning of a district's exit code, such as {@code GRADUATED}; empty while nobody has said. */
    Optional<String> exit(String partner, String code);

    /** Whether the course of a section gives college credit; false while section or course are not known. */
    boolean dualCredit(String partner, String section);
}
