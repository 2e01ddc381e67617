package org.crosswalk.mapping;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A rule on a row: two values must be the same.
 *
 * @param value name of the value
 * @param equal name of the value that it must equal
 * @param rule name of the rule
 * @param hint what to do when it is broken
 */
record Check(String value, String equal, String rule, String hint) {

    Optional<Problem> problem(Map<String, Object> values) {
        Object found = values.get(value);
        return Objects.equals(found, values.get(equal))
                ? Optional.empty()
                : Optional.of(new Problem(value, rule, hint, Values.text(found)));
    }
}
