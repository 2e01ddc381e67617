package org.crosswalk.app;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Both applications in a process of their own, which can be killed. It prints how many facts it has seen, again and again. */
final class ApplicationsProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    ApplicationsProcess(String broker, String registry, Path state) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ApplicationsProcess.class.getName(),
                        broker,
                        registry,
                        state.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Waits until the process has seen so many facts. */
    void awaitFacts(long facts) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("facts ") && Long.parseLong(line.substring("facts ".length())) >= facts) {
                return;
            }
        }
        throw new IllegalStateException("The applications ended by themselves");
    }

    /** Kills it, with whatever it is in the middle of. */
    @Override
    public void close() {
        process.destroyForcibly();
    }

    /**
     * Runs the applications until the process is killed.
     *
     * @param args broker, registry and state directory
     */
    public static void main(String[] args) throws InterruptedException {
        var settings = StreamsSettings.of(args[0], args[1], Path.of(args[2]));
        var meters = new SimpleMeterRegistry();
        try (var identity = IdentityApplication.start(settings);
                var indicators = IndicatorsApplication.start(settings, meters)) {
            while (identity.failure().isEmpty() && indicators.failure().isEmpty()) {
                System.out.println("facts "
                        + (long) (meters.get("crosswalk.facts").counter().count()
                                + meters.get("crosswalk.facts.stale").counter().count()));
                Thread.sleep(20);
            }
        }
    }
}
