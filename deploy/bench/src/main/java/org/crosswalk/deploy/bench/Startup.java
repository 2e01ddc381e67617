package org.crosswalk.deploy.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosswalk.deploy.bench.measure.ResidentMemory;
import org.crosswalk.deploy.bench.measure.Spread;
import org.crosswalk.deploy.bench.measure.Table;

/** How long the demonstration takes from its start to the first indicator, and how much memory its Java processes take. */
final class Startup implements Benchmark {

    private static final Pattern FIRST = Pattern.compile("first indicator visible ([0-9.]+) s after the start");
    private static final String VERIFIED = ", 0 differ";

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public String shows() {
        return "seconds from the start of the demonstration to its first indicator, and the memory of its Java processes";
    }

    @Override
    public void run(Ground ground, Table table) throws Exception {
        List<Start> starts = new ArrayList<>();
        for (int number = 1; number <= ground.sizes().starts(); number++) {
            Start start = demonstrate(ground, number);
            starts.add(start);
            ground.say(String.format(
                    Locale.ROOT,
                    "  start %d: first indicator after %.1f s by the clock, %.1f s as the demonstration tells; %.0f MB",
                    number,
                    start.seconds(),
                    start.told(),
                    start.megabytes()));
        }
        String students = ground.sizes().demoStudents() + " students";
        Spread seconds = Spread.of(starts.stream().mapToDouble(Start::seconds));
        table.single(name(), "s to first indicator, " + students, range(seconds), "< 30", "");
        Spread megabytes = Spread.of(starts.stream().mapToDouble(Start::megabytes));
        table.single(name(), "MB of all Java processes, " + students, range(megabytes), "< 1,536", "");
    }

    private static String range(Spread spread) {
        return Table.tenth(spread.median()) + " (" + Table.tenth(spread.lowest()) + ".."
                + Table.tenth(spread.highest()) + ")";
    }

    /** One start, from the command to the first indicator; megabytes are the most at any moment until the end. */
    private record Start(double seconds, double told, double megabytes) {}

    private static Start demonstrate(Ground ground, int number) throws IOException, InterruptedException {
        Path work = ground.directory("startup-" + number);
        long began = System.nanoTime();
        Process demonstration = new ProcessBuilder(
                        ground.home().resolve("deploy").resolve("crosswalk").toString(),
                        "demo",
                        "--students",
                        Integer.toString(ground.sizes().demoStudents()),
                        "--seed",
                        "7",
                        "--exit",
                        "--work",
                        work.resolve("demo").toString())
                .redirectErrorStream(true)
                .start();
        demonstration.getOutputStream().close();
        double seconds = 0;
        double told = 0;
        boolean verified = false;
        List<String> lines = new ArrayList<>();
        try (ResidentMemory memory = ResidentMemory.watch(demonstration.toHandle());
                BufferedReader output = demonstration.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                Matcher first = FIRST.matcher(line);
                if (first.find()) {
                    seconds = (System.nanoTime() - began) / 1e9;
                    told = Double.parseDouble(first.group(1));
                }
                verified |= line.contains(VERIFIED);
            }
            int code = demonstration.waitFor();
            if (code != 0 || seconds == 0 || !verified) {
                throw new WrongResult("the demonstration ended with exit code " + code + " and said:\n"
                        + String.join("\n", lines));
            }
            return new Start(seconds, told, memory.mostBytes() / (double) (1 << 20));
        }
    }
}
