package org.crosswalk.deploy.local.feedback;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Layouts;

/**
 * What is known of the fields of layouts: which values may be shown, and where they stand. Of a layout that is not known no value may be shown: whoever mends a row finds the value
 * by file and line.
 */
public final class ShownFields {
    private final Map<String, Layout> byId = new HashMap<>();
    private final Map<String, Set<String>> harmless = new HashMap<>();

    /** @param own layouts of the partner; those that come with Crosswalk are known besides */
    public ShownFields(Collection<Layout> own) {
        List<String> bundled = Layouts.bundled();
        bundled.forEach(id -> byId.put(id, Layouts.bundled(id)));
        own.forEach(layout -> byId.put(layout.id(), layout));
        byId.forEach((id, layout) -> harmless.put(id, layout.harmlessFields()));
    }

    /** Whether the value of a field may be shown. */
    boolean shows(String layout, String field) {
        return harmless.getOrDefault(layout, Set.of()).contains(field);
    }

    /** Columns or positions of a field; empty when that is not known. */
    String column(String layout, String field) {
        Layout known = byId.get(layout);
        return known == null ? "" : known.column(field);
    }
}
