package org.crosswalk.deploy.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosswalk.deploy.bench.measure.ResidentMemory;

/**
 * One demonstration, from the command to its end.
 *
 * @param seconds by the clock until it told of its first indicator
 * @param told seconds until then as it told them
 * @param megabytes the most that its Java processes held together at any moment
 */
record Start(double seconds, double told, double megabytes) {

    private static final Pattern FIRST = Pattern.compile("first indicator visible ([0-9.]+) s after the start");
    private static final Pattern VERIFIED = Pattern.compile("verified [0-9]+ cells, 0 differ");
    private static final String SEED = "7";
    private static final int FEW_STUDENTS = 100;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double BYTES_PER_MEGABYTE = 1 << 20;

    /** Has everything built and prepared by a small demonstration, so that none of it is taken for a slow start. */
    static void prepare(Path home, Path work) throws IOException, InterruptedException {
        of(home, work, FEW_STUDENTS);
    }

    /**
     * Runs one.
     *
     * @param work where it keeps what it makes; empty
     * @throws WrongResult if it does not end with everything verified
     */
    static Start of(Path home, Path work, int students) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process demonstration = command(
                        home,
                        "demo",
                        "--students",
                        Integer.toString(students),
                        "--seed",
                        SEED,
                        "--exit",
                        "--work",
                        work.toString())
                .start();
        List<String> lines = new ArrayList<>();
        Optional<Start> first = Optional.empty();
        try (ResidentMemory memory = ResidentMemory.watch(demonstration.toHandle());
                BufferedReader output = demonstration.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                Matcher told = FIRST.matcher(line);
                if (told.find()) {
                    double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
                    first = Optional.of(new Start(seconds, Double.parseDouble(told.group(1)), 0));
                }
            }
            int code = demonstration.waitFor();
            refuse(code != 0, "the demonstration ended with exit code " + code, lines);
            refuse(
                    lines.stream().noneMatch(line -> VERIFIED.matcher(line).find()),
                    "the demonstration has not verified its cells",
                    lines);
            refuse(first.isEmpty(), "the demonstration has not told of a first indicator", lines);
            return first.get().with(memory.mostBytes() / BYTES_PER_MEGABYTE);
        }
    }

    private Start with(double most) {
        return new Start(seconds, told, most);
    }

    private static ProcessBuilder command(Path home, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("deploy").resolve("crosswalk").toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    private static void refuse(boolean wrong, String what, List<String> lines) {
        if (wrong) {
            throw new WrongResult(what + "\n" + String.join("\n", lines));
        }
    }
}
