package org.crosswalk.submission.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topics;
import org.crosswalk.submission.content.ReportFile;
import org.crosswalk.submission.guard.GuardSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFolderTaskTest {
    private static final String PLACEMENTS = "wbl.placements.v1";
    private static final String SUBMISSIONS = "wbl.submissions.v1";
    static final String LAYOUT =
            """
            id: placements
            title: Placements of a school year
            sector: wbl
            format: delimited
            delimiter: "|"
            header:
              starts-with: PLACEMENTS
              fields:
                kind: {column: 1}
                year: {column: 2, type: integer, required: true}
            trailer: {starts-with: END, count: 4-12}
            fields:
              student: {column: 1, required: true}
              school: {column: 2, required: true}
            scope: [header.year]
            row-key: [student]
            reports: {subject: PLACEMENTS, school-year: header.year}
            emit:
              - topic: wbl.placements.v1
                key: [partner, student, header.year]
                copy: [school]
                set: {schoolYear: header.year}
            """;

    private static final String LEADS_OUT =
            "It is a link that leads out of the folder, or to no file; put the file itself here";
    private static final String CANNOT_BE_FOLLOWED = "It is a link that cannot be followed; put the file itself here";

    @TempDir
    private Path folder;

    private Path drop;
    private long now = 1_000_000;
    private DropFolderConfig config;
    private Worker worker;

    @BeforeEach
    void startTask() throws IOException {
        drop = Files.createDirectory(folder.resolve("drop"));
        Path layout = folder.resolve("placements.yaml");
        Files.writeString(layout, LAYOUT);
        config = new DropFolderConfig(
                "north",
                drop,
                Optional.empty(),
                Layouts.load(layout),
                "none:1",
                "http://none:1",
                Duration.ofMillis(1),
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                GuardSettings.DEFAULTS,
                3,
                Map.of());
        worker = new Worker(Sector.WBL, config, () -> now);
        worker.start();
    }

    @Test
    void aFileIsOneTransactionThatEndsWithItsControlRecord() throws Exception {
        write("a.txt", 1, 2021, "S1|East", "S2|West", "S3|East");
        worker.poll();
        assertThat(worker.poll()).isEqualTo(3);
        assertThat(worker.commits()).isZero();
        assertThat(worker.topic(PLACEMENTS)).isEmpty();
        SourceRecord first = worker.open().get(0);
        assertThat(first.sourceOffset()).isEqualTo(Map.of("done", false));
        assertThat(first.kafkaPartition()).isEqualTo(Topics.WBL_PLACEMENTS.partition("north|S1|2021", 4));
        worker.settle();
        assertThat(worker.commits()).isEqualTo(1);
        assertThat(worker.topic(PLACEMENTS)).hasSize(3);
        assertThat(submission("north|1").getInt64("accepted")).isEqualTo(3L);
        assertThat(submission("north|1").getInt32("schoolYear")).isEqualTo(2021);
    }

    @Test
    void aTaskThatDiesInAFileTakesItAnew() throws Exception {
        write("a.txt", 1, 2021, "S1|East", "S2|West", "S3|East");
        worker.poll();
        worker.poll();
        assertThat(worker.open()).isNotEmpty();
        worker.kill();
        worker.start();
        worker.settle();
        assertThat(worker.commits()).isEqualTo(1);
        assertThat(worker.topic(PLACEMENTS)).hasSize(3);
        assertThat(worker.topic(SUBMISSIONS)).containsOnlyKeys("north|1");
    }

    @Test
    void aTaskThatStartsAgainGoesOnWhereItWas() throws Exception {
        write("a.txt", 1, 2021, "S1|East", "S2|West");
        worker.settle();
        worker.kill();
        worker.start();
        worker.settle();
        assertThat(worker.commits()).isEqualTo(1);
        write("a.txt", 2, 2021, "S1|East", "S3|West");
        worker.settle();
        assertThat(worker.commits()).isEqualTo(2);
        assertThat(worker.topic(PLACEMENTS)).containsOnlyKeys("north|S1|2021", "north|S3|2021");
        assertThat(worker.topic(PLACEMENTS).get("north|S3|2021").getInt64("version"))
                .isEqualTo(2L);
        assertThat(submission("north|2").getInt64("unchanged")).isEqualTo(1L);
        assertThat(submission("north|2").getInt64("deleted")).isEqualTo(1L);
    }

    @Test
    void filesAreTakenInTheOrderInWhichTheyWereWritten() throws Exception {
        write("z.txt", 1, 2021, "S1|East");
        write("b.txt", 3, 2021, "S1|West");
        write("a.txt", 3, 2021, "S1|North");
        worker.settle();
        assertThat(List.of("north|1", "north|2", "north|3"))
                .extracting(key -> submission(key).getString("source"))
                .containsExactly("z.txt", "a.txt", "b.txt");
        assertThat(worker.topic(PLACEMENTS).get("north|S1|2021").getString("school"))
                .isEqualTo("West");
    }

    @Test
    void aFileThatStillGrowsIsLeftAlone() throws Exception {
        write("a.txt", 1, 2021, "S1|East");
        worker.poll();
        write("a.txt", 2, 2021, "S1|East", "S2|East");
        assertThat(worker.poll()).isZero();
        worker.settle();
        assertThat(submission("north|1").getInt64("rows")).isEqualTo(2L);
    }

    @Test
    void aFileThatDoesNotTellItsEndIsTakenOnceItHasRested() throws Exception {
        Worker reports = new Worker(
                Sector.WBL,
                new DropFolderConfig(
                        "north",
                        Files.createDirectory(folder.resolve("reports")),
                        Optional.empty(),
                        List.of(Layouts.bundled("calpads-wblr")),
                        "none:1",
                        "http://none:1",
                        Duration.ofMillis(1),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(1),
                        GuardSettings.DEFAULTS,
                        3,
                        Map.of()),
                () -> now);
        reports.start();
        Path file = folder.resolve("reports/WBLR_north.txt");
        Files.writeString(file, "WBLR^R^^NORTH^101^2021-2022^123456789^^10^INT-1^^120^^Y\n");
        reports.settle();
        now += 999;
        Files.writeString(file, "WBLR^R^^NORTH^101^2021-2022^222333444^^15^^^30^^\n", StandardOpenOption.APPEND);
        reports.settle();
        now += 999;
        reports.settle();
        assertThat(reports.commits()).isZero();
        now += 1;
        reports.settle();
        assertThat(reports.commits()).isEqualTo(1);
        assertThat(reports.topic(PLACEMENTS)).hasSize(2);
        reports.kill();
    }

    @Test
    void aFileWithoutTrailerWaitsAndIsThenRefused() throws Exception {
        writeLines("a.txt", now, List.of("PLACEMENTS|2021", "S1|East"));
        worker.settle();
        assertThat(worker.commits()).isZero();
        now += 10_000;
        worker.settle();
        assertThat(worker.commits()).isEqualTo(1);
        assertThat(worker.topic(SUBMISSIONS)).hasSize(1);
        assertThat(worker.topic(SUBMISSIONS).values()).allSatisfy(refusal -> {
            assertThat(refusal.getString("status")).isEqualTo("REFUSED");
            assertThat(refusal.getString("reason")).contains("no trailer");
        });
        write("a.txt", now, 2021, "S1|East");
        worker.settle();
        assertThat(worker.topic(PLACEMENTS)).hasSize(1);
        assertThat(submission("north|1").getString("status")).isEqualTo("ACCEPTED");
    }

    @Test
    void aRefusedFileIsReportedOnceAndOthersGoOn() throws Exception {
        writeLines("bad.txt", 1, List.of("PLACEMENTS|2021", "S1|East", "END7"));
        writeLines("unknown.txt", 2, List.of("something else"));
        write("good.txt", 3, 2021, "S1|East");
        worker.settle();
        now += 1_000;
        worker.settle();
        worker.kill();
        worker.start();
        worker.settle();
        assertThat(worker.commits()).isEqualTo(3);
        assertThat(worker.topic(SUBMISSIONS))
                .containsOnlyKeys("north|refused|bad.txt|1", "north|refused|unknown.txt|2", "north|1");
        assertThat(submission("north|refused|bad.txt|1").getString("reason")).contains("counts 7 rows");
        assertThat(worker.topic(PLACEMENTS)).hasSize(1);
    }

    @Test
    void aFileThatChangesWhileItIsTakenIsDroppedAndTakenAnew() throws Exception {
        List<String> rows = new ArrayList<>();
        // Long enough that its end is not read yet when its first records are handed over.
        for (int i = 0; i < 2_000; i++) {
            rows.add("S" + i + "|" + "East".repeat(60));
        }
        write("a.txt", 1, 2021, rows.toArray(String[]::new));
        worker.poll();
        worker.poll();
        rows.set(1_999, "S0|West");
        write("a.txt", 2, 2021, rows.toArray(String[]::new));
        worker.settle();
        assertThat(worker.commits()).isEqualTo(1);
        assertThat(worker.topic(PLACEMENTS)).hasSize(1_999);
        assertThat(submission("north|1").getInt64("superseded")).isEqualTo(1L);
    }

    @Test
    void aFolderThatVanishesAndReturnsIsReadOn() throws Exception {
        write("a.txt", 1, 2021, "S1|East");
        worker.settle();
        Path away = folder.resolve("away");
        Files.move(drop, away);
        worker.settle();
        Files.move(away, drop);
        write("b.txt", 2, 2022, "S1|East");
        worker.settle();
        assertThat(worker.commits()).isEqualTo(2);
        assertThat(worker.topic(PLACEMENTS)).hasSize(2);
    }

    @Test
    void filesThatAreBeingCopiedAreNotLookedAt() throws Exception {
        for (String name : List.of(".a.txt", "a.txt.part", "a.txt.tmp", "a.txt~")) {
            write(name, 1, 2021, "S1|East");
        }
        Files.createDirectory(drop.resolve("sub"));
        worker.settle();
        assertThat(worker.commits()).isZero();
    }

    @Test
    void aLinkIsFollowedOnlyWithinTheFolder() throws Exception {
        Path outside = Files.writeString(folder.resolve("outside.txt"), "PLACEMENTS|2021\nS9|East\nEND1\n");
        Files.createSymbolicLink(drop.resolve("out.txt"), outside);
        Files.createSymbolicLink(drop.resolve("up"), folder);
        Files.createSymbolicLink(drop.resolve("round.txt"), drop.resolve("round.txt"));
        Files.createSymbolicLink(drop.resolve("nowhere.txt"), drop.resolve("none.txt"));
        Files.createDirectory(drop.resolve("sub"));
        write("sub/in.txt", 1, 2021, "S1|East");
        Files.createSymbolicLink(drop.resolve("in.txt"), Path.of("sub/in.txt"));
        worker.settle();
        worker.kill();
        worker.start();
        worker.settle();
        assertThat(worker.topic(PLACEMENTS)).containsOnlyKeys("north|S1|2021");
        assertThat(worker.topic(SUBMISSIONS).values())
                .filteredOn(control -> control.getString("status").equals("REFUSED"))
                .extracting(control -> control.getString("source"), control -> control.getString("reason"))
                .containsExactlyInAnyOrder(
                        tuple("out.txt", LEADS_OUT), tuple("up", LEADS_OUT), tuple("round.txt", CANNOT_BE_FOLLOWED));
        assertThat(worker.commits()).isEqualTo(4);
    }

    @Test
    void aFileThatCannotBeReadIsToldOnceAndTakenWhenItCan() throws Exception {
        worker.open(file -> file.name().equals("a.txt") ? new Locked() : file.content());
        write("a.txt", 1, 2021, "S1|East");
        write("b.txt", 2, 2022, "S2|East");
        worker.settle();
        assertThat(worker.topic(PLACEMENTS)).containsOnlyKeys("north|S2|2022");
        assertThat(worker.commits()).isEqualTo(2);
        assertThat(submission("north|refused|a.txt|1").getString("reason"))
                .contains("AccessDeniedException", "give the worker the right to read it");
        worker.open(DropFolder.Found::content);
        now += 10_000_000;
        worker.settle();
        assertThat(worker.topic(PLACEMENTS)).containsOnlyKeys("north|S1|2021", "north|S2|2022");
    }

    @Test
    void aFileThatGoesAwayBeforeItIsReadIsNoFile() throws Exception {
        write("a.txt", 1, 2021, "S1|East");
        worker.poll();
        worker.open(file -> new Gone());
        worker.settle();
        assertThat(worker.topic(SUBMISSIONS)).isEmpty();
    }

    @Test
    void ofTwoTasksOnOneFolderOneWaitsForTheOther() throws Exception {
        Worker other = new Worker(Sector.WBL, config, () -> now);
        write("a.txt", 1, 2021, "S1|East", "S2|East");
        worker.settle();
        other.start();
        other.settle();
        assertThat(other.commits()).isZero();
        assertThat(worker.commits()).isEqualTo(1);
        worker.kill();
        other.settle();
        assertThat(other.commits()).isEqualTo(1);
        worker.start();
        write("b.txt", 2, 2022, "S1|East");
        worker.settle();
        assertThat(worker.commits()).isEqualTo(1);
        other.settle();
        assertThat(other.commits()).isEqualTo(2);
        other.kill();
    }

    @Test
    void aFolderThatAnotherOneReplacesIsClaimedAnew() throws Exception {
        write("a.txt", 1, 2021, "S1|East");
        worker.settle();
        Files.move(drop, folder.resolve("away"));
        Files.createDirectory(drop);
        write("b.txt", 2, 2022, "S1|East");
        worker.settle();
        assertThat(submission("north|2").getInt64("accepted")).isEqualTo(1);
        assertThat(drop.resolve(".crosswalk-claim")).exists();
    }

    @Test
    void aHeldFileWaitsThroughRestartsAndIsTakenWhenItIsReleased() throws Exception {
        write("a.txt", 1, 2021, "S1|East", "S2|West");
        worker.settle();
        write("b.txt", 2, 2021);
        worker.settle();
        worker.kill();
        worker.start();
        worker.settle();
        assertThat(worker.topic(PLACEMENTS)).hasSize(2);
        Struct held = submission("north|held|b.txt|2");
        assertThat(held.getString("status")).isEqualTo("HELD");
        Files.delete(drop.resolve("b.txt"));
        worker.decide(held, true);
        worker.settle();
        assertThat(worker.topic(PLACEMENTS)).hasSize(2);
        write("b.txt", 2, 2021);
        worker.settle();
        assertThat(worker.topic(PLACEMENTS)).isEmpty();
        assertThat(worker.topic(SUBMISSIONS)).containsOnlyKeys("north|1", "north|2");
        assertThat(submission("north|2").getString("decidedBy")).isEqualTo("Dana");
    }

    @Test
    void aHeldFileThatIsRefusedStaysRefused() throws Exception {
        write("a.txt", 1, 2021, "S1|East", "S2|West");
        worker.settle();
        write("b.txt", 2, 2021);
        worker.settle();
        worker.decide(submission("north|held|b.txt|2"), false);
        worker.settle();
        worker.kill();
        worker.start();
        worker.settle();
        assertThat(worker.topic(PLACEMENTS)).hasSize(2);
        assertThat(submission("north|held|b.txt|2").getString("status")).isEqualTo("REFUSED");
        assertThat(worker.commits()).isEqualTo(3);
    }

    @Test
    void anotherFileOfItsNameEndsAHold() throws Exception {
        write("a.txt", 1, 2021, "S1|East", "S2|West");
        worker.settle();
        write("a.txt", 2, 2021);
        worker.settle();
        write("a.txt", 3, 2021, "S1|East", "S2|East");
        worker.settle();
        assertThat(submission("north|held|a.txt|2").getString("reason")).startsWith("Another file of this name came");
        assertThat(submission("north|2").getInt64("accepted")).isEqualTo(1L);
    }

    private record Locked() implements ReportFile {
        @Override
        public String name() {
            return "a.txt";
        }

        @Override
        public InputStream open() throws IOException {
            throw new AccessDeniedException("a.txt");
        }
    }

    private record Gone() implements ReportFile {
        @Override
        public String name() {
            return "a.txt";
        }

        @Override
        public InputStream open() throws IOException {
            throw new NoSuchFileException("a.txt");
        }
    }

    private Struct submission(String key) {
        assertThat(worker.topic(SUBMISSIONS)).containsKey(key);
        return worker.topic(SUBMISSIONS).get(key);
    }

    private void write(String name, long modified, int year, String... rows) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("PLACEMENTS|" + year);
        lines.addAll(List.of(rows));
        lines.add("END" + rows.length);
        writeLines(name, modified, lines);
    }

    private void writeLines(String name, long modified, List<String> lines) throws IOException {
        Path file = drop.resolve(name);
        Files.write(file, lines, Charset.forName("windows-1252"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(modified));
    }
}
