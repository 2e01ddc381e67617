package org.crosswalk.submission.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.guard.GuardSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were dealt with go to the archive, whatever happens on the way. */
class ArchiveTest {
    private static final String PLACEMENTS = "wbl.placements.v1";
    private static final String SUBMISSIONS = "wbl.submissions.v1";
    private static final String FIRST = "19700101T000000.001Z-";
    private static final String SECOND = "19700101T000000.002Z-";

    @TempDir
    private Path directory;

    private Path drop;
    private Path archive;
    private long now = 1_000_000;
    private Worker worker;

    @BeforeEach
    void startTask() throws IOException {
        begin(directory);
    }

    private void begin(Path folder) throws IOException {
        drop = Files.createDirectories(folder.resolve("drop"));
        archive = Files.createDirectory(folder.resolve("archive"));
        worker = worker(drop, archive);
        worker.start();
    }

    @Test
    void whatIsTakenOrRefusedGoesAndWhatIsHeldStays() throws Exception {
        write(drop, "a.txt", 1, "S1|East", "S2|West");
        worker.settle();
        writeLines(drop, "bad.txt", 2, List.of("PLACEMENTS|2021", "S1|East", "END7"));
        write(drop, "b.txt", 3);
        write(drop, ".c.txt", 4, "S3|East");
        worker.settle();
        assertThat(names(drop)).containsExactly(".c.txt", "b.txt");
        assertThat(names(archive)).containsExactly(FIRST + "a.txt", "refused/" + SECOND + "bad.txt");
        assertThat(archive.resolve(FIRST + "a.txt")).hasContent("PLACEMENTS|2021\nS1|East\nS2|West\nEND2");
        assertThat(Files.getLastModifiedTime(archive.resolve(FIRST + "a.txt"))).isEqualTo(FileTime.fromMillis(1));

        worker.decide(worker.topic(SUBMISSIONS).get("north|held|b.txt|3"), false);
        worker.settle();
        assertThat(names(drop)).containsExactly(".c.txt");
        assertThat(names(archive)).contains("refused/19700101T000000.003Z-b.txt");
    }

    @Test
    void aFileThatWaitedForAPersonGoesOnceItIsReleased() throws Exception {
        write(drop, "a.txt", 1, "S1|East", "S2|West");
        worker.settle();
        write(drop, "b.txt", 2);
        worker.settle();
        worker.kill();
        worker.start();
        worker.settle();
        assertThat(names(drop)).containsExactly("b.txt");
        worker.decide(worker.topic(SUBMISSIONS).get("north|held|b.txt|2"), true);
        worker.settle();
        assertThat(names(drop)).isEmpty();
        assertThat(names(archive)).containsExactly(FIRST + "a.txt", SECOND + "b.txt");
    }

    @Test
    void nothingGoesBeforeTheWorkerHasCommitted() throws Exception {
        write(drop, "a.txt", 1, "S1|East");
        worker.failCommits(true);
        worker.settle();
        worker.settle();
        assertThat(names(drop)).containsExactly("a.txt");
        worker.kill();
        worker.failCommits(false);
        worker.start();
        worker.settle();
        assertThat(worker.topic(PLACEMENTS)).containsOnlyKeys("north|S1|2021");
        assertThat(names(archive)).containsExactly(FIRST + "a.txt");
    }

    @Test
    void whatWasTakenBeforeThereWasAnArchiveGoesToo() throws Exception {
        worker.kill();
        worker = worker(drop, null);
        worker.start();
        write(drop, "a.txt", 1, "S1|East");
        worker.settle();
        assertThat(names(drop)).containsExactly("a.txt");
        worker.kill();
        worker = worker.with(config(drop, archive));
        worker.start();
        worker.settle();
        assertThat(worker.commits()).isEqualTo(1);
        assertThat(names(drop)).isEmpty();
        assertThat(names(archive)).containsExactly(FIRST + "a.txt");
    }

    @Test
    void nothingInTheArchiveIsOverwritten() throws Exception {
        Files.writeString(archive.resolve(FIRST + "a.txt"), "of somebody else");
        write(drop, "a.txt", 1, "S1|East");
        worker.settle();
        assertThat(names(archive)).containsExactly("19700101T000000.001Z-2-a.txt", FIRST + "a.txt");
        assertThat(archive.resolve(FIRST + "a.txt")).hasContent("of somebody else");

        // The very same file, sent once more, is there already.
        write(drop, "a.txt", 1, "S1|East");
        worker.settle();
        assertThat(names(drop)).isEmpty();
        assertThat(names(archive)).hasSize(2);
    }

    @Test
    void aLinkAndWhatItNamesStay() throws Exception {
        write(Files.createDirectory(drop.resolve("sub")), "in.txt", 1, "S1|East");
        Files.createSymbolicLink(drop.resolve("in.txt"), Path.of("sub/in.txt"));
        Files.createSymbolicLink(drop.resolve("out.txt"), directory.resolve("outside"));
        Files.writeString(directory.resolve("outside"), "PLACEMENTS|2021\nS9|East\nEND1\n");
        worker.settle();
        worker.settle();
        assertThat(worker.topic(PLACEMENTS)).containsOnlyKeys("north|S1|2021");
        assertThat(names(drop)).containsExactly("in.txt", "out.txt", "sub/in.txt");
        assertThat(names(archive)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aTaskThatDiesBetweenAnyTwoStepsLosesNothingAndTakesNothingTwice(boolean elsewhere) throws Exception {
        int steps = 0;
        boolean killed = true;
        while (killed) {
            begin(Files.createDirectory(directory.resolve("dies-" + steps)));
            worker.kill();
            worker.moves(new Dying(steps, elsewhere));
            worker.start();
            write(drop, "a.txt", 1, "S1|East", "S2|West");
            writeLines(drop, "bad.txt", 2, List.of("PLACEMENTS|2021", "S1|East", "END7"));
            killed = dies();
            if (killed) {
                // Another file comes under the name of the one that may be half way.
                write(drop, "a.txt", 3, "S1|West", "S2|West");
                worker.kill();
                worker.moves(new Dying(Integer.MAX_VALUE, elsewhere));
                worker.start();
                worker.settle();
            }
            assertThat(names(drop)).as("after %s steps", steps).isEmpty();
            assertThat(names(archive)).contains("refused/" + SECOND + "bad.txt").allMatch(ArchiveTest::isWhole);
            assertThat(worker.topic(SUBMISSIONS).keySet())
                    .isEqualTo(
                            killed
                                    ? keys("north|1", "north|2", "north|refused|bad.txt|2")
                                    : keys("north|1", "north|refused|bad.txt|2"));
            assertThat(worker.commits()).isEqualTo(killed ? 3 : 2);
            worker.kill();
            steps++;
        }
        // Every moment was tried: four for each of two files, nine where it is copied, and once none.
        assertThat(steps).isEqualTo(elsewhere ? 19 : 9);
    }

    @Test
    void aFileThatComesAtTheLastMomentIsTakenAndDoesNotGoUnread() throws Exception {
        for (boolean dies : new boolean[] {false, true}) {
            begin(Files.createDirectory(directory.resolve("race-" + dies)));
            worker.kill();
            worker.moves(new Racing(() -> write(drop, "a.txt", 2, "S1|East", "S2|East"), dies));
            worker.start();
            write(drop, "a.txt", 1, "S1|East");
            assertThat(dies()).isEqualTo(dies);
            worker.kill();
            worker.moves(FileMoves.OF_THE_SYSTEM);
            worker.start();
            worker.settle();
            assertThat(worker.topic(PLACEMENTS)).containsOnlyKeys("north|S1|2021", "north|S2|2021");
            assertThat(names(drop)).isEmpty();
            assertThat(names(archive)).containsExactly(SECOND + "a.txt");
            worker.kill();
        }
    }

    @Test
    void whatCannotGoStaysAndTheOthersGoOn() throws Exception {
        worker.kill();
        worker.moves(new Refusing("a.txt"));
        worker.start();
        write(drop, "a.txt", 1, "S1|East");
        write(drop, "b.txt", 2, "S1|West");
        worker.settle();
        assertThat(names(drop)).containsExactly("a.txt", "b.txt");
        now += 60_000;
        worker.settle();
        assertThat(names(drop)).containsExactly("a.txt");
        write(drop, "c.txt", 3, "S3|West", "S1|West");
        worker.settle();
        assertThat(worker.topic(PLACEMENTS)).containsOnlyKeys("north|S1|2021", "north|S3|2021");
    }

    @Test
    void anArchiveThatIsNotThereOrIsTakenStopsNothing() throws Exception {
        Files.delete(archive.resolve(".crosswalk-claim").getParent());
        write(drop, "a.txt", 1, "S1|East");
        worker.settle();
        assertThat(names(drop)).containsExactly("a.txt");
        Files.createDirectory(archive);
        now += 60_000;
        try (var other = new FolderClaim(archive)) {
            assertThat(other.claim()).isEqualTo(FolderClaim.Answer.NEW);
            worker.settle();
            assertThat(names(drop)).containsExactly("a.txt");
        }
        now += 60_000;
        worker.settle();
        assertThat(names(archive)).containsExactly(FIRST + "a.txt");
    }

    private boolean dies() throws InterruptedException {
        try {
            worker.settle();
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    private static boolean isWhole(String name) {
        return List.of(FIRST + "a.txt", "19700101T000000.003Z-a.txt", "refused/" + SECOND + "bad.txt")
                .contains(name);
    }

    private static TreeSet<String> keys(String... keys) {
        return new TreeSet<>(List.of(keys));
    }

    private Worker worker(Path folder, Path kept) throws IOException {
        return new Worker(Sector.WBL, config(folder, kept), () -> now);
    }

    private DropFolderConfig config(Path folder, Path kept) throws IOException {
        Path layout = Files.writeString(directory.resolve("placements.yaml"), DropFolderTaskTest.LAYOUT);
        return new DropFolderConfig(
                "north",
                folder,
                Optional.ofNullable(kept),
                Layouts.load(layout),
                "none:1",
                "http://none:1",
                Duration.ofMillis(1),
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                GuardSettings.DEFAULTS,
                3,
                Map.of());
    }

    private static void write(Path folder, String name, long modified, String... rows) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("PLACEMENTS|2021");
        lines.addAll(List.of(rows));
        lines.add("END" + rows.length);
        writeLines(folder, name, modified, lines);
    }

    private static void writeLines(Path folder, String name, long modified, List<String> lines) throws IOException {
        Path file = Files.write(folder.resolveSibling("being-written"), lines);
        Files.setLastModifiedTime(file, FileTime.fromMillis(modified));
        Files.move(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Names of the files below a folder, without those of Crosswalk's own that mark a claim. */
    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.equals(".crosswalk-claim"))
                    .sorted()
                    .toList();
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Kills the process before and after each step; as if the archive were on another file system where that is wanted. */
    private static final class Dying implements FileMoves {
        private final int allowed;
        private final boolean elsewhere;
        private int seen;

        Dying(int allowed, boolean elsewhere) {
            this.allowed = allowed;
            this.elsewhere = elsewhere;
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            moment();
            if (elsewhere && from.toString().contains("/drop/") && to.toString().contains("/archive/")) {
                throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "another file system");
            }
            OF_THE_SYSTEM.rename(from, to);
            moment();
        }

        @Override
        public void copy(Path from, Path to) throws IOException {
            Files.writeString(to, "half of it");
            moment();
            OF_THE_SYSTEM.copy(from, to);
            moment();
        }

        @Override
        public void remove(Path file) throws IOException {
            moment();
            OF_THE_SYSTEM.remove(file);
            moment();
        }

        private void moment() {
            if (seen++ == allowed) {
                throw new Killed();
            }
        }
    }

    /** Has a file come just before one leaves. */
    private record Racing(Coming coming, boolean dies, boolean[] came) implements FileMoves {
        private interface Coming {
            void come() throws IOException;
        }

        Racing(Coming coming, boolean dies) {
            this(coming, dies, new boolean[1]);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            boolean first = !came[0];
            if (first) {
                came[0] = true;
                coming.come();
            }
            OF_THE_SYSTEM.rename(from, to);
            if (first && dies) {
                throw new Killed();
            }
        }

        @Override
        public void copy(Path from, Path to) throws IOException {
            OF_THE_SYSTEM.copy(from, to);
        }

        @Override
        public void remove(Path file) throws IOException {
            OF_THE_SYSTEM.remove(file);
        }
    }

    /** Lets one file not into the archive. */
    private record Refusing(String name) implements FileMoves {
        @Override
        public void rename(Path from, Path to) throws IOException {
            if (to.getParent().endsWith("archive") && to.toString().endsWith(name)) {
                throw new AccessDeniedException(to.toString());
            }
            OF_THE_SYSTEM.rename(from, to);
        }

        @Override
        public void copy(Path from, Path to) throws IOException {
            OF_THE_SYSTEM.copy(from, to);
        }

        @Override
        public void remove(Path file) throws IOException {
            OF_THE_SYSTEM.remove(file);
        }
    }
}
