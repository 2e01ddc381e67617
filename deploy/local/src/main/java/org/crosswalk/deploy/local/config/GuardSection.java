package org.crosswalk.deploy.local.config;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crosswalk.submission.guard.GuardSettings;

/** The guards of one partner in a region file: for all of its files, and for those of single layouts. */
final class GuardSection {
    private static final String LAYOUTS = "layouts";

    private GuardSection() {}

    /** The settings as text, by the names that {@link GuardSettings} gives them. */
    static Map<String, String> read(YamlMap map) {
        Map<String, String> texts = new TreeMap<>(checked(map));
        map.map(LAYOUTS).ifPresent(layouts -> {
            for (String layout : layouts.keys()) {
                layouts.map(layout).ifPresent(own -> {
                    checked(own).forEach((name, text) -> texts.put(layout + '.' + name, text));
                    own.refuseOthers();
                });
            }
        });
        map.refuseOthers();
        return texts;
    }

    private static Map<String, String> checked(YamlMap map) {
        Map<String, String> texts = new TreeMap<>();
        GuardSettings.NAMES.forEach(name -> map.text(name).ifPresent(text -> texts.put(name, text)));
        GuardSettings.read(texts, List.of(), map::problem);
        return texts;
    }
}
