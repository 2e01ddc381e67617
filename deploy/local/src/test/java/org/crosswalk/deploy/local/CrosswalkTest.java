package org.crosswalk.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crosswalk.deploy.local.run.WorkDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line answers when something is wrong: one sentence with the remedy, and the right exit code. */
final class CrosswalkTest {

    // A part that is ending may still write into its directory while the test ends.
    @TempDir(cleanup = CleanupMode.NEVER)
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "up",
                "indicators",
                "verify",
                "describe",
                "reset",
                "clean",
                "review",
                "resnapshot",
                "held",
                "reconcile",
                "feedback"
            })
    void everyVerbHasHelp(String verb) {
        assertThat(run(verb, "--help")).isZero();
        assertThat(out.toString()).contains("crosswalk " + verb, "--work", "--debug");
    }

    @ParameterizedTest
    @ValueSource(strings = {"decide", "withdraw", "changes"})
    void everyWordBelowReviewHasHelp(String word) {
        assertThat(run("review", word, "--help")).isZero();
        assertThat(out.toString()).contains("crosswalk review " + word, "--work", "--region", "--debug");
    }

    @ParameterizedTest
    @ValueSource(strings = {"release", "refuse"})
    void everyWordBelowHeldHasHelp(String word) {
        assertThat(run("held", word, "--help")).isZero();
        assertThat(out.toString()).contains("crosswalk held " + word, "--by", "--why", "--region", "--debug");
    }

    @Test
    void aDecisionAboutAFileNeedsWhoAndWhy() {
        assertThat(run("held", "release", "0badcafe", "--by", "Dana")).isEqualTo(2);
        assertThat(err.toString()).contains("--why");
        assertThat(run("feedback", "--out", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("--partner");
        assertThat(inWork("reconcile")).isEqualTo(3);
    }

    @Test
    void aDecisionNeedsTwoSourcePersonsAndAnAnswer() {
        assertThat(run("review", "decide", "north|1", "river|2", "--who", "Dana", "--why", "x"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--same", "--not-same");
        assertThat(inWork("review", "decide", "north", "river|2", "--same", "--who", "Dana", "--why", "x"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("'north' is no source person; write 'partner|student' in quotes");
        assertThat(inWork("review", "withdraw", "river|2", "river|2", "--who", "Dana", "--why", "x"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("'river|2' is given twice");
        assertThat(inWork("why", "river|2", "river")).isEqualTo(2);
        assertThat(inWork("review", "--limit", "0")).isEqualTo(2);
        assertThat(inWork("train", "--input", "a", "--region", "b", "--output", "c"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("give one of the two").doesNotContain("Exception");
    }

    @Test
    void optionsOfReviewMayStandBeforeTheWordBelowIt() {
        String work = directory.resolve("work").toString();
        assertThat(run("review", "--work", work, "changes")).isEqualTo(3);
        assertThat(run("review", "changes", "--work", work)).isEqualTo(3);
        assertThat(err.toString()).contains("Nothing runs in " + work).doesNotContain("at org.crosswalk");
        assertThat(run("review", "changes", "--work", work, "--debug")).isEqualTo(3);
        assertThat(err.toString()).contains("at org.crosswalk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "train", "why"})
    void verbsThatLinkRecordsHaveHelp(String verb) {
        assertThat(run(verb, "--help")).isZero();
        assertThat(out.toString()).contains("crosswalk " + verb, "--input", "--parameters", "--debug");
    }

    @Test
    void aMissingOrUnknownVerbIsBadUsage() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("dance")).isEqualTo(2);
        assertThat(err.toString()).contains("crosswalk --help", "dance").doesNotContain("Exception");
    }

    @Test
    void anUnknownOptionIsBadUsage() {
        assertThat(run("demo", "--pupils", "7")).isEqualTo(2);
        assertThat(err.toString()).contains("--pupils", "crosswalk demo --help");
    }

    @Test
    void aRegionOfTooFewStudentsIsBadUsage() {
        assertThat(inWork("demo", "--students", "3")).isEqualTo(2);
        assertThat(err.toString()).contains("--students", "choose another number");
        assertThat(directory.resolve("work")).doesNotExist();
    }

    @Test
    void aMissingRegionFileIsBadUsage() {
        Path missing = directory.resolve("none.yaml");
        assertThat(inWork("up", "--region", missing.toString())).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(missing + ": cannot be read; give the path of a region file that exists");
    }

    @Test
    void everyProblemOfARegionFileIsToldAndNothingIsStarted() throws IOException {
        Path file = Files.writeString(
                directory.resolve("region.yaml"),
                """
                region: valley
                colour: green
                partners:
                  - id: river
                    sector: college
                    source: { foldr: drop }
                """);
        assertThat(inWork("up", "--region", file.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        file + ":2: unknown key 'colour'",
                        file + ":6: in 'partners[1].source': 'folder' is missing",
                        file + ":6: unknown key 'partners[1].source.foldr'");
        assertThat(directory.resolve("work")).doesNotExist();
    }

    @Test
    void anUnknownRoleIsBadUsage() throws IOException {
        assertThat(inWork("up", "--region", region().toString(), "--roles", "kafka,cook"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("'cook' is none; choose among kafka, registry, connect, indicators, serving");
    }

    @Test
    void aRoleAloneNeedsTheAddressesOfTheOthers() throws IOException {
        assertThat(inWork("up", "--region", region().toString(), "--roles", "indicators"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("add kafka: { bootstrap } and registry: { url }.");
    }

    @Test
    void aSecondRunInTheSameWorkDirectoryIsRefused() throws IOException {
        try (WorkDirectory held = WorkDirectory.hold(directory.resolve("work"))) {
            assertThat(inWork("up", "--region", region().toString())).isEqualTo(2);
            assertThat(inWork("demo")).isEqualTo(2);
            assertThat(inWork("clean")).isEqualTo(2);
            assertThat(err.toString())
                    .contains("A run is going on in " + held.layout().directory() + " already; end it first");
        }
    }

    @Test
    void aTakenPortIsSomethingUnreachable() throws IOException {
        Path work = Files.createDirectories(directory.resolve("work"));
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(work.resolve("ports.properties"), "broker=" + other.getLocalPort() + "\n");
            Files.createDirectories(work.resolve("broker"));
            assertThat(inWork("verify")).isEqualTo(3);
            assertThat(err.toString())
                    .contains("Port " + other.getLocalPort(), "taken by another process", "ports.properties");
        }
    }

    @Test
    void nothingToReadIsSomethingUnreachable() {
        assertThat(inWork("indicators")).isEqualTo(3);
        assertThat(inWork("verify")).isEqualTo(3);
        assertThat(inWork("review")).isEqualTo(3);
        assertThat(inWork("why", "north|1", "river|2")).isEqualTo(3);
        assertThat(err.toString()).contains("start `demo` or `up` first");
    }

    @Test
    void aDatabaseThatIsNotThereIsSomethingUnreachable() throws IOException {
        Files.writeString(directory.resolve("secret"), "guess");
        Path file = Files.writeString(
                directory.resolve("region.yaml"),
                """
                region: valley
                partners:
                  - id: north
                    sector: k12
                    source: { jdbc: "jdbc:postgresql://127.0.0.1:1/sis", user: crosswalk, password: "${file:secret}" }
                """);
        assertThat(inWork("up", "--region", file.toString())).isEqualTo(3);
        assertThat(err.toString())
                .contains("jdbc:postgresql://127.0.0.1:1/sis of north cannot be read as crosswalk")
                .doesNotContain("guess");
    }

    @Test
    void cleaningWhereNothingIsDoesNothing() {
        assertThat(inWork("clean")).isZero();
    }

    @Test
    void debugShowsWhereAFailureComesFrom() {
        assertThat(inWork("verify", "--debug")).isEqualTo(3);
        assertThat(err.toString()).contains("at org.crosswalk.deploy.local");
    }

    private Path region() throws IOException {
        Files.createDirectories(directory.resolve("drop"));
        return Files.writeString(
                directory.resolve("region.yaml"),
                """
                region: valley
                partners:
                  - id: river
                    sector: college
                    source: { folder: drop }
                """);
    }

    private int inWork(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--work");
        all.add(directory.resolve("work").toString());
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Crosswalk.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
