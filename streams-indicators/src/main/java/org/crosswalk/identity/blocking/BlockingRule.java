package org.crosswalk.identity.blocking;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Records that agree on all parts of a rule are candidates for being one person.
 *
 * @param name the parts as they are written
 * @param parts parts of the key
 */
public record BlockingRule(String name, List<KeyPart> parts) {
    /**
     * The rule of parts as {@link KeyPart} describes them.
     *
     * @throws IllegalArgumentException for a part that cannot be read
     */
    public static BlockingRule of(List<String> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a blocking rule without parts would make every pair a candidate");
        }
        return new BlockingRule(
                String.join(", ", parts), parts.stream().map(KeyPart::parse).toList());
    }

    /** The columns that it reads. */
    public Set<String> columns() {
        return parts.stream().flatMap(part -> part.columns().stream()).collect(Collectors.toSet());
    }
}
