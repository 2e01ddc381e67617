package org.crosswalk.deploy.local.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crosswalk.deploy.local.run.BadUsage;

/** What is wrong with a file: all of it is counted, and the first of it told. */
final class Problems {
    private static final int TOLD = 20;

    private final Path file;
    private final List<String> told = new ArrayList<>();
    private long count;

    Problems(Path file) {
        this.file = file;
    }

    /** A problem of the file as a whole. */
    void add(String problem) {
        tell(": " + problem);
    }

    /** A problem of a line, from 1. */
    void at(int line, String problem) {
        tell(":" + line + ": " + problem);
    }

    /**
     * Ends the work when there is any problem.
     *
     * @throws BadUsage with one line for each
     */
    void check() {
        if (count > 0) {
            long more = count - told.size();
            throw new BadUsage(String.join("\n", told)
                    + (more > 0 ? "\n" + file + ": " + more + " more problems like these" : ""));
        }
    }

    private void tell(String problem) {
        if (count++ < TOLD) {
            told.add(file + problem);
        }
    }
}
