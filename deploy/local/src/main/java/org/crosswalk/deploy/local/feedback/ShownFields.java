package org.crosswalk.deploy.local.feedback;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Layouts;

/**
 * The fields of a layout whose values may be shown. Of a layout that is not known none may: whoever mends a row finds the value
 * by file and line.
 */
public final class ShownFields {
    private final Map<String, Set<String>> byLayout = new HashMap<>();

    /** @param own layouts of the partner; those that come with Crosswalk are known besides */
    public ShownFields(Collection<Layout> own) {
        List<String> bundled = Layouts.bundled();
        bundled.forEach(id -> byLayout.put(id, Layouts.bundled(id).harmlessFields()));
        own.forEach(layout -> byLayout.put(layout.id(), layout.harmlessFields()));
    }

    /** Whether the value of a field may be shown. */
    boolean shows(String layout, String field) {
        return byLayout.getOrDefault(layout, Set.of()).contains(field);
    }
}
