package org.crosswalk.deploy.local.kills;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A registrar who drops files of the layout CBM00S: terms with corrected, added, dropped and bad rows and some that stand
 * twice, the same once more, the first half of one, one with a wrong trailer. What has been taken goes to an archive.
 */
public final class Registrar implements Sender {
    private static final String FACTS = "college.course-enrollments.v1";
    private static final String REJECTS = "college.rejects.v1";
    private static final int FIRST_ROWS = 1_200;
    private static final int MOST_WAITING = 15;

    private final String partner;
    private final Path folder;
    private final Path archive;
    private final Predicate<Path> dealtWith;
    private final Random random;
    private final Events sent = new Events();
    private final Map<String, String> outcomes = new TreeMap<>();
    private final List<Path> waiting = new ArrayList<>();
    private final List<CourseTerm> terms = List.of(
            new CourseTerm('1', 2021, "2021-FALL"),
            new CourseTerm('2', 2022, "2022-SPRING"),
            new CourseTerm('1', 2022, "2022-FALL"));
    private int students;
    private long ordinal;
    private long modified;
    private long rows;

    /** What a file does to its term. */
    private static final class Tally {
        private long accepted;
        private long unchanged;
        private long rejected;
        private long superseded;
        private long deleted;
    }

    /**
     * @param folder the drop folder
     * @param archive where files go that have been dealt with
     * @param dealtWith whether the topics tell what became of a file
     */
    public Registrar(String partner, Path folder, Path archive, Predicate<Path> dealtWith, long seed) {
        this.partner = partner;
        this.folder = folder;
        this.archive = archive;
        this.dealtWith = dealtWith;
        this.random = new Random(seed);
    }

    @Override
    public void send() throws IOException {
        archive();
        if (waiting.size() >= MOST_WAITING) {
            return;
        }
        CourseTerm term = terms.get(random.nextInt(terms.size()));
        int kind = random.nextInt(20);
        if (term.held.isEmpty() || kind > 4) {
            restate(term);
        } else if (kind > 2) {
            again(term);
        } else if (kind > 1) {
            half(term);
        } else {
            miscounted(term);
        }
    }

    @Override
    public Events sent() {
        return sent;
    }

    /** What the control record of each file must say, by the file's name. */
    public Map<String, String> outcomes() {
        return outcomes;
    }

    /** How many rows the files have. */
    public long rows() {
        return rows;
    }

    private void restate(CourseTerm term) throws IOException {
        TreeMap<Integer, CourseTerm.Held> next = new TreeMap<>(term.held);
        change(next, term.held.isEmpty());
        List<String> lines = new ArrayList<>();
        Tally tally = new Tally();
        next.forEach((student, row) -> {
            if (random.nextInt(300) == 0) {
                lines.add(term.line(
                        student, new CourseTerm.Held(random.nextInt(CourseTerm.GRADES.length), random.nextBoolean())));
                tally.superseded++;
            }
            lines.add(term.line(student, row));
        });
        if (tally.superseded == 0 && random.nextInt(4) == 0) {
            Collections.shuffle(lines, random);
        }
        taken(term, next, lines, tally);
    }

    private void change(Map<Integer, CourseTerm.Held> rows, boolean first) {
        int added = first ? FIRST_ROWS : random.nextInt(30);
        int share = random.nextInt(5) == 0 ? 3 : 40;
        for (Integer student : List.copyOf(rows.keySet())) {
            CourseTerm.Held row = rows.get(student);
            if (row.bad() ? random.nextBoolean() : random.nextInt(share) == 0) {
                rows.put(
                        student,
                        new CourseTerm.Held((row.grade() + 1 + random.nextInt(8)) % CourseTerm.GRADES.length, false));
            } else if (random.nextInt(200) == 0) {
                rows.put(student, new CourseTerm.Held(row.grade(), true));
            } else if (random.nextInt(100) == 0) {
                rows.remove(student);
            }
        }
        for (int i = 0; i < added; i++) {
            rows.put(
                    students++,
                    new CourseTerm.Held(random.nextInt(CourseTerm.GRADES.length), random.nextInt(200) == 0));
        }
    }

    private void again(CourseTerm term) throws IOException {
        taken(term, term.held, term.last, new Tally());
    }

    private void half(CourseTerm term) throws IOException {
        List<String> lines = term.last.subList(0, term.last.size() / 2);
        outcomes.put(drop(term, lines, lines.size()), outcome("HELD", lines.size(), new Tally(), lines.size()));
    }

    private void miscounted(CourseTerm term) throws IOException {
        outcomes.put(drop(term, term.last, term.last.size() + 1), outcome("REFUSED", 0, new Tally(), 0));
    }

    private void taken(CourseTerm term, SortedMap<Integer, CourseTerm.Held> next, List<String> lines, Tally tally)
            throws IOException {
        ordinal++;
        // A report that stands twice in a file counts where it stands last.
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            places.put(lines.get(i), i + 2);
        }
        term.held.forEach((student, before) -> {
            if (!next.containsKey(student)) {
                tally.deleted += before.bad() ? 0 : 1;
                sent.end(
                        before.bad() ? REJECTS : FACTS,
                        before.bad() ? term.reject(partner, student) : term.fact(partner, student),
                        ordinal);
            }
        });
        next.forEach((student, row) -> row(term, student, row, places.get(term.line(student, row)), tally));
        if (lines == term.last) {
            tally.superseded = (long) lines.size() - next.size();
        }
        term.held = new TreeMap<>(next);
        term.last = lines;
        outcomes.put(drop(term, lines, lines.size()), outcome("ACCEPTED", lines.size(), tally, 0));
    }

    private void row(CourseTerm term, int student, CourseTerm.Held row, int place, Tally tally) {
        CourseTerm.Held before = term.held.get(student);
        if (row.bad()) {
            tally.rejected++;
            if (before != null && !before.bad()) {
                sent.end(FACTS, term.fact(partner, student), ordinal);
            }
            sent.add(REJECTS, term.reject(partner, student), ordinal, "line", place);
            return;
        }
        if (row.equals(before)) {
            tally.unchanged++;
            return;
        }
        tally.accepted++;
        sent.add(FACTS, term.fact(partner, student), ordinal, CourseTerm.GRADES[row.grade()]);
        if (before != null && before.bad()) {
            sent.end(REJECTS, term.reject(partner, student), ordinal);
        }
    }

    private static String outcome(String status, long rows, Tally tally, long held) {
        return Submissions.outcome(
                status, rows, tally.accepted, tally.unchanged, tally.rejected, tally.superseded, held, tally.deleted);
    }

    private String drop(CourseTerm term, List<String> lines, int counted) throws IOException {
        rows += lines.size();
        String name = "CBM00S_%s_%05d.txt".formatted(term.name(), outcomes.size());
        Path unfinished =
                Files.write(folder.resolve('.' + name), term.file(lines, counted), StandardCharsets.ISO_8859_1);
        // Files are taken in the order in which they were written, which a fast registrar would leave open.
        modified = Math.max(modified + 1, System.currentTimeMillis());
        Files.setLastModifiedTime(unfinished, FileTime.fromMillis(modified));
        waiting.add(Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE));
        return name;
    }

    private void archive() throws IOException {
        for (Path file : List.copyOf(waiting)) {
            if (dealtWith.test(file)) {
                Files.move(file, archive.resolve(file.getFileName()));
                waiting.remove(file);
            }
        }
    }
}
