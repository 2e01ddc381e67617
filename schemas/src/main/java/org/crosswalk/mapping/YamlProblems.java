package org.crosswalk.mapping;

import java.util.ArrayList;
import java.util.List;

/** The problems of one layout file, each with its place. */
final class YamlProblems {
    private final String file;
    private final List<String> found = new ArrayList<>();

    YamlProblems(String file) {
        this.file = file;
    }

    void add(int line, String path, String text) {
        found.add(file + ", line " + line + (path.isEmpty() ? ": " : ": '" + path + "' ") + text);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new LayoutException(found);
        }
    }
}
