package org.crosswalk.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A condition on one value of a row.
 *
 * @param value name of the value
 * @param allowed texts of the values that fulfil it; an empty text is fulfilled by a missing value
 */
record Condition(String value, Set<String> allowed) {

    boolean holds(Map<String, Object> values) {
        return allowed.contains(Values.text(values.get(value)));
    }

    static boolean all(List<Condition> conditions, Map<String, Object> values) {
        for (Condition condition : conditions) {
            if (!condition.holds(values)) {
                return false;
            }
        }
        return true;
    }
}
