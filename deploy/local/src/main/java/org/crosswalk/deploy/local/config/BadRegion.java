package org.crosswalk.deploy.local.config;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A region file that cannot be used; it names every problem at once. */
public final class BadRegion extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    BadRegion(Path file, List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.line() > 0
                        ? file + ":" + problem.line() + ": " + problem.message()
                        : file + ": " + problem.message())
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All of them, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }
}
