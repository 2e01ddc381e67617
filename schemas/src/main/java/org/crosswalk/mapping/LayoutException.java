package org.crosswalk.mapping;

import java.util.List;

/** A layout file that cannot be used, with every problem in it. */
public final class LayoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    LayoutException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** The problems, each with file and line. */
    public List<String> problems() {
        return problems;
    }
}
