package org.crosswalk.submission.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.kafka.connect.data.Struct;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.guard.GuardSettings;
import org.crosswalk.submission.guard.Guards;

/**
 * Whatever files are sent, restated, late, sent again, held, released or refused, and wherever the task is killed: the topics
 * hold the rows that the files which count give when they are taken one after the other, and every row is accounted for.
 */
class HeldFileProperties {
    private static final String PLACEMENTS = "wbl.placements.v1";
    private static final String REJECTS = "wbl.rejects.v1";
    private static final String SUBMISSIONS = "wbl.submissions.v1";
    private static final Guards TIGHT = new Guards(30, 30, 2, 60, true, true, true, false, Optional.empty());

    /** Something that happens. */
    sealed interface Event {
        /** A partner puts a file into the folder; the task is killed after some polls, if at all. */
        record Sends(String name, int year, List<String> rows, boolean late, int killedAfter) implements Event {}

        /** A person decides about one of the files that wait, if any does; the task is killed after some polls. */
        record Decides(int which, boolean released, int killedAfter) implements Event {}
    }

    @Property(tries = 400)
    void theTopicsHoldWhatTheFilesThatCountSay(@ForAll("histories") List<Event> history) throws Exception {
        Path folder = Files.createTempDirectory("held-files");
        try {
            new Run(folder).play(history);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(HeldFileProperties::delete);
            }
        }
    }

    /** One history in a folder of its own. */
    private static final class Run {
        private final Path folder;
        private final Path drop;
        private final Path archive;
        private final Worker worker;
        private final Map<String, List<String>> sent = new LinkedHashMap<>();
        private long clock = 1_000;

        Run(Path folder) throws IOException {
            this.folder = folder;
            this.drop = Files.createDirectory(folder.resolve("drop"));
            this.archive = Files.createDirectory(folder.resolve("archive"));
            this.worker = worker(drop, Optional.of(archive), GuardSettings.of(TIGHT));
        }

        void play(List<Event> history) throws Exception {
            worker.start();
            for (Event event : history) {
                Map<String, String> before = facts(worker);
                if (event instanceof Event.Sends file) {
                    send(file);
                    boolean isHeld = waiting().stream().anyMatch(held -> held.getInt64("modified") == lastSent());
                    if (isHeld) {
                        assertThat(facts(worker)).isEqualTo(before);
                    }
                } else if (event instanceof Event.Decides decision) {
                    decide(decision, before);
                }
                assertEveryRowIsAccountedFor();
            }
            worker.kill();
            assertThat(facts(worker)).isEqualTo(factsOfWhatCounts());
            assertEveryFileIsWhereItBelongs();
        }

        private void send(Event.Sends file) throws Exception {
            long modified = file.late() ? 1_000_000 - ++clock : 1_000_000 + ++clock;
            List<String> lines = new ArrayList<>();
            lines.add("PLACEMENTS|" + file.year());
            lines.addAll(file.rows());
            lines.add("END" + file.rows().size());
            put(drop, file.name(), modified, lines);
            sent.put(file.name() + ' ' + modified, lines);
            settle(file.killedAfter());
        }

        private long lastSent() {
            String last = List.copyOf(sent.keySet()).get(sent.size() - 1);
            return Long.parseLong(last.substring(last.indexOf(' ') + 1));
        }

        private void decide(Event.Decides decision, Map<String, String> before) throws Exception {
            List<Struct> waiting = waiting();
            if (waiting.isEmpty()) {
                return;
            }
            Struct held = waiting.get(decision.which() % waiting.size());
            worker.decide(held, decision.released());
            settle(decision.killedAfter());
            assertThat(waiting()).hasSize(waiting.size() - 1).doesNotContain(held);
            if (decision.released()) {
                Struct newest = accepted().get(accepted().size() - 1);
                assertThat(newest.getString("hash")).isEqualTo(held.getString("hash"));
                assertThat(newest.getString("decidedBy")).isEqualTo("Dana");
            } else {
                assertThat(facts(worker)).isEqualTo(before);
            }
        }

        private void settle(int killedAfter) throws InterruptedException {
            if (killedAfter > 0) {
                for (int i = 0; i < killedAfter; i++) {
                    worker.poll();
                }
                worker.kill();
                worker.start();
            }
            worker.settle();
        }

        private List<Struct> waiting() {
            return worker.topic(SUBMISSIONS).values().stream()
                    .filter(control -> control.getString("status").equals("HELD"))
                    .toList();
        }

        private List<Struct> accepted() {
            return worker.topic(SUBMISSIONS).values().stream()
                    .filter(control -> control.getString("status").equals("ACCEPTED"))
                    .sorted(Comparator.comparing(control -> control.getInt64("version")))
                    .toList();
        }

        private void assertEveryRowIsAccountedFor() {
            List<String> states = new ArrayList<>();
            worker.topic(SUBMISSIONS).values().forEach(control -> {
                long sum = Stream.of("accepted", "unchanged", "rejected", "superseded", "held")
                        .mapToLong(control::getInt64)
                        .sum();
                String state = control.getString("source") + ' ' + control.getInt64("modified");
                assertThat(sum)
                        .isEqualTo(control.getInt64("rows"))
                        .isEqualTo(sent.get(state).size() - 2);
                states.add(state);
            });
            assertThat(states).containsExactlyInAnyOrderElementsOf(sent.keySet());
        }

        /** What waits for a decision lies in the folder; all else is in the archive, as it was sent. */
        private void assertEveryFileIsWhereItBelongs() throws IOException {
            Map<String, List<String>> found = new TreeMap<>();
            worker.topic(SUBMISSIONS).values().forEach(control -> {
                String status = control.getString("status");
                String name = control.getString("source");
                long modified = control.getInt64("modified");
                Path kept = status.equals("REFUSED") ? archive.resolve("refused") : archive;
                String time = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'-")
                        .withZone(ZoneOffset.UTC)
                        .format(Instant.ofEpochMilli(modified));
                Path file = status.equals("HELD") ? drop.resolve(name) : kept.resolve(time + name);
                if (Files.exists(file)) {
                    found.put(name + ' ' + modified, lines(file));
                }
            });
            // A file over which another was written before anybody had decided is not there any more.
            Map<String, List<String>> expected = new TreeMap<>(sent);
            expected.keySet().removeAll(replaced());
            assertThat(found).isEqualTo(expected);
            try (Stream<Path> files = Files.list(drop)) {
                assertThat(files.filter(
                                file -> !DropFolder.underWay(file.getFileName().toString())))
                        .hasSize(waiting().size());
            }
        }

        private List<String> replaced() {
            return worker.topic(SUBMISSIONS).values().stream()
                    .filter(control -> control.getString("status").equals("REFUSED")
                            && control.getString("reason").startsWith("Another file of this name"))
                    .map(control -> control.getString("source") + ' ' + control.getInt64("modified"))
                    .toList();
        }

        private Map<String, String> factsOfWhatCounts() throws Exception {
            Path other = Files.createDirectory(folder.resolve("in-order"));
            Worker fresh = worker(other, Optional.empty(), GuardSettings.of(Guards.NONE));
            fresh.start();
            for (Struct control : accepted()) {
                String name = control.getString("source");
                put(other, name, ++clock, sent.get(name + ' ' + control.getInt64("modified")));
                fresh.settle();
            }
            fresh.kill();
            return facts(fresh);
        }

        private Worker worker(Path watched, Optional<Path> archive, GuardSettings guards) throws IOException {
            Path layout = Files.writeString(folder.resolve("placements.yaml"), DropFolderTaskTest.LAYOUT);
            var config = new DropFolderConfig(
                    "north",
                    watched,
                    archive,
                    Layouts.load(layout),
                    "none:1",
                    "http://none:1",
                    Duration.ofMillis(1),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(1),
                    guards,
                    2,
                    Map.of());
            return new Worker(Sector.WBL, config, () -> 10_000_000);
        }
    }

    private static Map<String, String> facts(Worker worker) {
        Map<String, String> facts = new TreeMap<>();
        worker.topic(PLACEMENTS).forEach((key, fact) -> facts.put(key, fact.getString("school")));
        worker.topic(REJECTS)
                .forEach((key, reject) -> facts.put(
                        "reject " + key,
                        reject.getString("source") + ':' + reject.getInt64("line") + ' ' + reject.getString("row")));
        return facts;
    }

    private static void put(Path folder, String name, long modified, List<String> lines) throws IOException {
        Path file = Files.write(folder.resolveSibling("being-written"), lines);
        Files.setLastModifiedTime(file, FileTime.fromMillis(modified));
        Files.move(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        // A row without a school cannot be read, one without a student has no key.
        Arbitrary<String> rows = Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(20, Arbitraries.of("S1", "S2", "S3", "S4", "S5", "S6")),
                                Tuple.of(1, Arbitraries.just(""))),
                        Arbitraries.frequencyOf(
                                Tuple.of(8, Arbitraries.of("East", "West")), Tuple.of(1, Arbitraries.of("", "7"))))
                .as((student, school) -> student + '|' + school);
        Arbitrary<Integer> kills = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 5)));
        Arbitrary<Event> sends = Combinators.combine(
                        Arbitraries.of("a.txt", "b.txt", "c.txt"),
                        Arbitraries.of(2021, 2022),
                        rows.list().ofMaxSize(7),
                        Arbitraries.frequency(Tuple.of(5, false), Tuple.of(1, true)),
                        kills)
                .as(Event.Sends::new);
        Arbitrary<Event> decides = Combinators.combine(
                        Arbitraries.integers().between(0, 3), Arbitraries.of(true, true, false), kills)
                .as(Event.Decides::new);
        return Arbitraries.frequencyOf(Tuple.of(3, sends), Tuple.of(1, decides))
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }
}
