package org.crosswalk.deploy.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for tests of what lies below them. */
public final class CommandLines {
    private CommandLines() {}

    /** Runs a command in a work directory and returns its exit code. */
    public static int run(Path work, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--work");
        all.add(work.toString());
        return Crosswalk.commandLine().execute(all.toArray(String[]::new));
    }
}
