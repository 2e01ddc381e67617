package org.crosswalk.deploy.local.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosswalk.deploy.local.run.BadUsage;
import org.crosswalk.identity.batch.Accuracy;
import org.crosswalk.identity.batch.Progress;
import org.crosswalk.identity.batch.Readying;
import org.crosswalk.identity.batch.RecordSet;
import org.crosswalk.identity.blocking.KeyedRecord;
import org.crosswalk.identity.model.Model;
import org.crosswalk.identity.record.PersonRecord;

/**
 * Reads a file of records: comma-separated values in UTF-8 with a header. Each record is made ready as it is read, by several
 * threads, and its row forgotten.
 */
public final class RecordFile {
    private static final int AT_ONCE = 4096;
    private static final char NO_CHARACTER = '\uFFFD';

    private final Path file;
    private final Model model;
    private final Readying readying;
    private final Set<String> wanted;
    private final Problems problems;

    private final List<KeyedRecord> records = new ArrayList<>();
    private final List<PersonRecord> waiting = new ArrayList<>();
    private final Map<String, PersonRecord> kept = new HashMap<>();
    private final Map<String, Integer> people = new HashMap<>();
    private int[] truth = new int[AT_ONCE];
    private int[] lines = new int[AT_ONCE];
    private int count;

    private RecordFile(Path file, Model model, Set<String> wanted) {
        this.file = file;
        this.model = model;
        this.readying = new Readying(model);
        this.wanted = wanted;
        this.problems = new Problems(file);
    }

    /**
     * The records of a file.
     *
     * @param truth name of the column that tells which person a record is in truth; null for none
     * @param wanted ids of records that are also kept as they are
     * @throws BadUsage for a file that cannot be read or used, with everything that is wrong
     */
    public static Records read(Path file, Model model, String truth, Set<String> wanted, Progress progress) {
        try (var rows = new CsvRows(
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)))) {
            return new RecordFile(file, model, wanted).read(rows, truth, progress);
        } catch (IOException e) {
            throw new BadUsage(
                    file + ": cannot be read; give the path of a file of comma-separated values that exists");
        }
    }

    private Records read(CsvRows rows, String truthName, Progress progress) throws IOException {
        List<String> header = rows.next();
        if (header == null) {
            problems.add("is empty; a header with record_id and other columns is needed");
            problems.check();
        }
        Columns columns = Columns.of(List.copyOf(header), model, truthName, problems);
        problems.check();
        try {
            for (List<String> row = rows.next(); row != null; row = rows.next()) {
                take(columns, row, rows.line());
                if (waiting.size() == AT_ONCE) {
                    ready(progress);
                }
            }
        } catch (CsvRows.OpenQuote e) {
            problems.at(rows.line(), "a quote is opened in this row and nowhere closed; close or remove it");
        }
        ready(progress);
        List<String> notes = new ArrayList<>(columns.notes());
        if (rows.damagedLine() > 0) {
            notes.add("line " + rows.damagedLine() + " is the first with characters that are no UTF-8; save the file as"
                    + " UTF-8 to have them compared");
        }
        return sorted(notes);
    }

    private void take(Columns columns, List<String> row, int line) {
        boolean surplus = row.size() > columns.count()
                && !row.subList(columns.count(), row.size()).stream().allMatch(String::isEmpty);
        if (row.size() < columns.count() || surplus) {
            problems.at(
                    line,
                    row.size() + " cells where the header names " + columns.count()
                            + "; put values with commas into quotes and give every column a cell");
            return;
        }
        String id = columns.id(row);
        if (id.isEmpty()) {
            problems.at(line, "record_id is empty; give every record an id of its own");
            return;
        }
        if (id.indexOf(NO_CHARACTER) >= 0) {
            problems.at(line, "record_id has characters that are no UTF-8; save the file as UTF-8");
            return;
        }
        if (count == lines.length) {
            lines = Arrays.copyOf(lines, count * 2);
            truth = Arrays.copyOf(truth, count * 2);
        }
        String person = columns.truth(row);
        truth[count] = person.isEmpty() ? Accuracy.UNKNOWN : people.computeIfAbsent(person, p -> people.size());
        lines[count++] = line;
        PersonRecord record = columns.record(row);
        waiting.add(record);
        if (wanted.contains(id)) {
            kept.put(id, record);
        }
    }

    private void ready(Progress progress) {
        records.addAll(waiting.parallelStream().map(readying::ready).toList());
        waiting.clear();
        progress.at("reading: records", records.size(), 0);
    }

    private Records sorted(List<String> notes) {
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(i -> id(i)));
        List<KeyedRecord> sorted = new ArrayList<>(count);
        int[] places = new int[count];
        int[] sortedTruth = new int[count];
        for (int place = 0; place < count; place++) {
            int row = order[place];
            if (place > 0 && id(order[place - 1]).equals(id(row))) {
                problems.at(
                        lines[row],
                        "record_id '" + id(row) + "' is in line " + lines[order[place - 1]]
                                + " already; give every record an id of its own");
            }
            sorted.add(records.get(row));
            places[row] = place;
            sortedTruth[place] = truth[row];
        }
        problems.check();
        return new Records(RecordSet.of(model, sorted), places, sortedTruth, kept, notes);
    }

    private String id(int row) {
        return records.get(row).record().id();
    }
}
