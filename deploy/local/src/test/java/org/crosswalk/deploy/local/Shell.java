package org.crosswalk.deploy.local;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs commands as if in another shell and keeps what they print. One at a time: standard output is that of the process. */
public final class Shell {
    private final StringBuilder complaints = new StringBuilder();
    private String printed = "";

    /** Runs a command and returns its exit code. */
    public int run(Object... arguments) {
        PrintStream before = System.out;
        var bytes = new ByteArrayOutputStream();
        var complaint = new StringWriter();
        try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            return Crosswalk.commandLine()
                    .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                    .setErr(new PrintWriter(complaint, true))
                    .execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        } finally {
            System.setOut(before);
            printed = bytes.toString(StandardCharsets.UTF_8);
            complaints.append(complaint);
            // So that whoever reads a failed test sees why a command refused.
            System.err.print(complaint);
        }
    }

    /** Runs a command in a work directory and returns its exit code. */
    public int runIn(Path work, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.add("--work");
        all.add(work);
        return run(all.toArray());
    }

    /** What the last command printed. */
    public String printed() {
        return printed;
    }

    /** What all commands so far complained about. */
    public String complaints() {
        return complaints.toString();
    }
}
