package org.crosswalk.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final Shell shell = new Shell();

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
        assertThat(shell.printed()).contains("crosswalk " + verb, "--work", "--debug");
    }

    @ParameterizedTest
    @ValueSource(strings = {"decide", "withdraw", "changes"})
    void everyWordBelowReviewHasHelp(String word) {
        assertThat(run("review", word, "--help")).isZero();
        assertThat(shell.printed()).contains("crosswalk review " + word, "--work", "--region", "--debug");
    }

    @ParameterizedTest
    @ValueSource(strings = {"release", "refuse"})
    void everyWordBelowHeldHasHelp(String word) {
        assertThat(run("held", word, "--help")).isZero();
        assertThat(shell.printed()).contains("crosswalk held " + word, "--by", "--why", "--region", "--debug");
    }

    @Test
    void aDecisionAboutAFileNeedsWhoAndWhy() {
        assertThat(run("held", "release", "0badcafe", "--by", "Dana")).isEqualTo(2);
        assertThat(shell.complaints()).contains("--why");
        assertThat(run("feedback", "--out", "x")).isEqualTo(2);
        assertThat(shell.complaints()).contains("--partner");
        assertThat(inWork("reconcile")).isEqualTo(3);
    }

    @Test
    void aDecisionNeedsTwoSourcePersonsAndAnAnswer() {
        assertThat(run("review", "decide", "north|1", "river|2", "--who", "Dana", "--why", "x"))
                .isEqualTo(2);
        assertThat(shell.complaints()).contains("--same", "--not-same");
        assertThat(inWork("review", "decide", "north", "river|2", "--same", "--who", "Dana", "--why", "x"))
                .isEqualTo(2);
        assertThat(shell.complaints()).contains("'north' is no source person; write 'partner|student' in quotes");
        assertThat(inWork("review", "withdraw", "river|2", "river|2", "--who", "Dana", "--why", "x"))
                .isEqualTo(2);
        assertThat(shell.complaints()).contains("'river|2' is given twice");
        assertThat(inWork("why", "river|2", "river")).isEqualTo(2);
        assertThat(inWork("review", "--limit", "0")).isEqualTo(2);
        assertThat(inWork("train", "--input", "a", "--region", "b", "--output", "c"))
                .isEqualTo(2);
        assertThat(shell.complaints()).contains("give one of the two").doesNotContain("Exception");
    }

    @Test
    void optionsOfReviewMayStandBeforeTheWordBelowIt() {
        String work = directory.resolve("work").toString();
        assertThat(run("review", "--work", work, "changes")).isEqualTo(3);
        assertThat(run("review", "changes", "--work", work)).isEqualTo(3);
        assertThat(shell.complaints()).contains("Nothing runs in " + work).doesNotContain("at org.crosswalk");
        assertThat(run("review", "changes", "--work", work, "--debug")).isEqualTo(3);
        assertThat(shell.complaints()).contains("at org.crosswalk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "train", "why"})
    void verbsThatLinkRecordsHaveHelp(String verb) {
        assertThat(run(verb, "--help")).isZero();
        assertThat(shell.printed()).contains("crosswalk " + verb, "--input", "--parameters", "--debug");
    }

    @Test
    void aMissingOrUnknownVerbIsBadUsage() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("dance")).isEqualTo(2);
        assertThat(shell.complaints()).contains("crosswalk --help", "dance").doesNotContain("Exception");
    }

    @Test
    void anUnknownOptionIsBadUsage() {
        assertThat(run("demo", "--pupils", "7")).isEqualTo(2);
        assertThat(shell.complaints()).contains("--pupils", "crosswalk demo --help");
    }

    @Test
    void aRegionOfTooFewStudentsIsBadUsage() {
        assertThat(inWork("demo", "--students", "3")).isEqualTo(2);
        assertThat(shell.complaints()).contains("--students", "choose another number");
        assertThat(directory.resolve("work")).doesNotExist();
    }

    @Test
    void aMissingRegionFileIsBadUsage() {
        Path missing = directory.resolve("none.yaml");
        assertThat(inWork("up", "--region", missing.toString())).isEqualTo(2);
        assertThat(shell.complaints())
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
        assertThat(shell.complaints())
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
        assertThat(shell.complaints())
                .contains("'cook' is none; choose among kafka, registry, connect, indicators, serving");
    }

    @Test
    void aRoleAloneNeedsTheAddressesOfTheOthers() throws IOException {
        assertThat(inWork("up", "--region", region().toString(), "--roles", "indicators"))
                .isEqualTo(2);
        assertThat(shell.complaints()).contains("add kafka: { bootstrap } and registry: { url }.");
    }

    @Test
    void aSecondRunInTheSameWorkDirectoryIsRefused() throws IOException {
        try (WorkDirectory held = WorkDirectory.hold(directory.resolve("work"))) {
            assertThat(inWork("up", "--region", region().toString())).isEqualTo(2);
            assertThat(inWork("demo")).isEqualTo(2);
            assertThat(inWork("clean")).isEqualTo(2);
            assertThat(shell.complaints())
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
            assertThat(shell.complaints())
                    .contains("Port " + other.getLocalPort(), "taken by another process", "ports.properties");
        }
    }

    @Test
    void nothingToReadIsSomethingUnreachable() {
        assertThat(inWork("indicators")).isEqualTo(3);
        assertThat(inWork("verify")).isEqualTo(3);
        assertThat(inWork("review")).isEqualTo(3);
        assertThat(inWork("why", "north|1", "river|2")).isEqualTo(3);
        assertThat(shell.complaints()).contains("start `demo` or `up` first");
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
        assertThat(shell.complaints())
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
        assertThat(shell.complaints()).contains("at org.crosswalk.deploy.local");
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

    private int inWork(Object... arguments) {
        return shell.runIn(directory.resolve("work"), arguments);
    }

    private int run(Object... arguments) {
        return shell.run(arguments);
    }
}
