package org.crosswalk.identity.model;

import java.util.List;

/** A model file that cannot be used; the message has every problem on a line of its own. */
public final class BadModel extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    /**
     * @param where the file
     * @param problems what is wrong with it
     */
    public BadModel(String where, List<String> problems) {
        super(String.join("\n", problems.stream().map(p -> where + ": " + p).toList()));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong with the file, without its name. */
    public List<String> problems() {
        return problems;
    }
}
