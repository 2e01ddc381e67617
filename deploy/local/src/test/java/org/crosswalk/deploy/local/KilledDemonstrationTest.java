package org.crosswalk.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A demonstration that is killed at some moment, and a second start that goes on to the same numbers. */
@Timeout(600)
final class KilledDemonstrationTest {

    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Registry and PostgreSQL lay out their data.
                "starting database",
                // A connector is being submitted.
                "database of north-district is filled",
                // Everything is being read.
                "all partners are connected",
                "corrections made in the database"
            })
    void endsWithTheSameNumbers(String moment) throws Exception {
        Process killed = start("demo", "--students", "300", "--seed", "5");
        awaitLine(killed, moment);
        killed.destroyForcibly().waitFor();

        Process second = start("up", "--exit");
        List<String> lines = readAll(second);
        assertThat(second.waitFor()).as(String.join("\n", lines)).isZero();
        assertThat(lines)
                .anyMatch(line -> line.contains("after all corrections") && line.endsWith("cells equal truth"))
                .anyMatch(line -> line.startsWith("verified") && line.endsWith("0 differ"));
    }

    /** Whatever became of the test: no process of it may stay. */
    @AfterEach
    void clean() throws Exception {
        started.forEach(Process::destroyForcibly);
        Process clean = start("clean");
        List<String> lines = readAll(clean);
        assertThat(clean.waitFor()).as(String.join("\n", lines)).isZero();
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Crosswalk.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--work", directory.resolve("work").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        started.add(process);
        return process;
    }

    private static void awaitLine(Process process, String part) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (line != null && !line.contains(part)) {
            line = lines.readLine();
        }
        assertThat(line).as("a line with '" + part + "'").isNotNull();
    }

    private static List<String> readAll(Process process) {
        return process.inputReader(StandardCharsets.UTF_8).lines().toList();
    }
}
