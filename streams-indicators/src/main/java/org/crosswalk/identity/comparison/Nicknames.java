package org.crosswalk.identity.comparison;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosswalk.identity.record.Spelling;

/** Which given names are forms of one name, such as Robert and Bob. A form may belong to several names. */
public final class Nicknames {
    /** No name has forms. */
    public static final Nicknames NONE = new Nicknames(List.of());

    private final Map<String, Set<String>> formsOf = new HashMap<>();

    /** @param groups groups of forms of one name */
    public Nicknames(Collection<? extends Collection<String>> groups) {
        for (Collection<String> group : groups) {
            List<String> forms = group.stream().map(Spelling::of).toList();
            forms.forEach(
                    form -> formsOf.computeIfAbsent(form, f -> new HashSet<>()).addAll(forms));
        }
    }

    /** Whether two names are forms of one. */
    public boolean same(String a, String b) {
        return formsOf.getOrDefault(a, Set.of()).contains(b);
    }
}
