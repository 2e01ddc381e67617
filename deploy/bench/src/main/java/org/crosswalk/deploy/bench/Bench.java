package org.crosswalk.deploy.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosswalk.deploy.bench.measure.Table;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line: measures what it is asked for and prints one table. No figure decides the exit code, wrong results do. */
@Command(
        name = "deploy/bench/run",
        description = "Measures Crosswalk on this machine and prints one table.",
        footer = {
            "",
            "Exit codes: 0 measured; 1 something that was measured gave a wrong result; 2 bad usage; 3 a measurement failed."
        },
        mixinStandardHelpOptions = true)
final class Bench implements Callable<Integer> {

    private static final int DONE = 0;
    private static final int WRONG = 1;
    private static final int FAILED = 3;

    private static final List<Benchmark> ALL = List.of(
            new Throughput(),
            new Latency(),
            new FileReading(),
            new FileMemory(),
            new Capture(),
            new History(),
            new Startup(),
            new LinkageAccuracy(),
            new LinkageSpeed(),
            new LinkageIncrement());

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            description = "What to measure (default: everything): ${COMPLETION-CANDIDATES}.",
            completionCandidates = Names.class)
    private List<String> names = List.of();

    @Option(names = "--quick", description = "Small sizes, to see that everything runs; the figures mean little.")
    private boolean quick;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            description = "How often ours and its peer are measured in turn (default: 5).")
    private Integer pairs;

    @Option(names = "--seconds", paramLabel = "N", description = "How long latency is measured (default: 60).")
    private Integer seconds;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = ".crosswalk/bench",
            description = "Directory for what the measurements keep while they run (default: ${DEFAULT-VALUE}).")
    private Path work;

    @Option(
            names = "--sets",
            paramLabel = "DIR",
            description = "Directory of labelled sets: febrl/dataset1.csv to 3 and splink-fake-1000/fake_1000.csv"
                    + " (default: a made-up set).")
    private Path sets;

    @Option(names = "--home", hidden = true, defaultValue = ".", description = "Where the sources of Crosswalk lie.")
    private Path home;

    /** The names of the benchmarks. */
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Names() {
            super(ALL.stream().map(Benchmark::name).toList());
        }
    }

    /** Carries out a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        List<Benchmark> wanted = wanted();
        Path directory = Files.createTempDirectory(Files.createDirectories(work.toAbsolutePath()), "run-");
        System.setProperty("crosswalk.logs", directory.toString());
        Table table = new Table();
        List<String> failures = new ArrayList<>();
        int code = DONE;
        try (Ground ground = new Ground(directory, home.toAbsolutePath().normalize(), sets, sizes())) {
            for (Benchmark benchmark : wanted) {
                ground.say(benchmark.name() + ": " + benchmark.shows());
                try {
                    benchmark.run(ground, table);
                } catch (WrongResult e) {
                    failures.add(benchmark.name() + " gave a wrong result: " + e.getMessage());
                    code = Math.max(code, WRONG);
                } catch (Exception e) {
                    failures.add(benchmark.name() + " failed: " + trace(e));
                    code = FAILED;
                }
            }
        }
        System.out.println(table);
        failures.forEach(System.err::println);
        if (code == DONE) {
            delete(directory);
        } else {
            System.err.println("What it left is in " + directory);
        }
        return code;
    }

    private List<Benchmark> wanted() {
        List<Benchmark> wanted = ALL.stream()
                .filter(one -> names.isEmpty() || names.contains(one.name()))
                .toList();
        if (wanted.size() < names.size()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There are only these benchmarks: "
                            + ALL.stream().map(Benchmark::name).collect(Collectors.joining(", ")));
        }
        return wanted;
    }

    private Sizes sizes() {
        Sizes sizes = quick ? Sizes.quick() : Sizes.full();
        Sizes paired = pairs == null ? sizes : sizes.withPairs(positive("--pairs", pairs));
        return seconds == null ? paired : paired.withSeconds(positive("--seconds", seconds));
    }

    private int positive(String option, int value) {
        if (value < 1) {
            throw new ParameterException(spec.commandLine(), option + " must be at least 1, not " + value);
        }
        return value;
    }

    private static String trace(Exception e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
