package org.crosswalk.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A value that follows from others.
 *
 * @param name name by which the layout refers to it
 * @param kind what it is
 * @param symbols the values it can have, when they are listed; otherwise empty
 * @param inputs names of the values from which it follows
 * @param reversible true when the inputs follow from it
 * @param rule the value, or null, from all values before it
 */
record Derived(
        String name,
        ValueKind kind,
        Set<String> symbols,
        List<String> inputs,
        boolean reversible,
        Function<Map<String, Object>, Object> rule) {}
