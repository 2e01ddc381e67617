package org.crosswalk.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The values of a layout that have been read so far. A layout refers only to values that stand above. */
final class KnownValues {
    private final Map<String, Known> byName = new HashMap<>();

    /**
     * What is known of a value.
     *
     * @param kind what it is
     * @param symbols the values it can have, when they are listed; otherwise empty
     * @param always true when a row that is taken always has it
     */
    record Known(ValueKind kind, Set<String> symbols, boolean always) {}

    KnownValues() {
        byName.put(Values.PARTNER, new Known(ValueKind.TEXT, Set.of(), true));
    }

    void add(String name, Known known, Consumer<String> problem) {
        if (byName.putIfAbsent(name, known) != null) {
            problem.accept("'" + name + "' is the name of another value already");
        }
    }

    Optional<Known> require(String name, Consumer<String> problem) {
        Known known = byName.get(name);
        if (known == null && !name.isEmpty()) {
            problem.accept(
                    "'" + name + "' is no value of this layout; it must be a field, header.<field>, or derived above");
        }
        return Optional.ofNullable(known);
    }
}
