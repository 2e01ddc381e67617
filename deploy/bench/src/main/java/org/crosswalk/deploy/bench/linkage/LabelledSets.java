package org.crosswalk.deploy.bench.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crosswalk.identity.record.PersonRecord;

/** Reads labelled sets that others have published; numbers that nearly name a person are left out. */
public final class LabelledSets {
    private static final Map<String, String> FEBRL = Map.of(
            "given_name", "given_name",
            "surname", "family_name",
            "date_of_birth", "birth_date",
            "suburb", "city",
            "postcode", "postal_code");
    private static final Map<String, String> FAKE = Map.of(
            "first_name",
            "given_name",
            "surname",
            "family_name",
            "dob",
            "birth_date",
            "city",
            "city",
            "email",
            "email");

    private LabelledSets() {}

    /** The sets of a directory: {@code febrl/dataset1.csv} to 3 and {@code splink-fake-1000/fake_1000.csv}. */
    public static List<LabelledSet> of(Path directory) throws IOException {
        List<LabelledSet> sets = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            sets.add(febrl("febrl" + number, directory.resolve("febrl").resolve("dataset" + number + ".csv")));
        }
        sets.add(fake(directory.resolve("splink-fake-1000").resolve("fake_1000.csv")));
        return sets;
    }

    private static LabelledSet febrl(String name, Path file) throws IOException {
        return set(name, rows(file).map(row -> {
            Map<String, String> values = renamed(row, FEBRL);
            values.put("street", row.get("street_number") + " " + row.get("address_1"));
            String id = row.get("rec_id");
            return new Labelled(PersonRecord.of(id, "", values), id.split("-")[1]);
        }));
    }

    private static LabelledSet fake(Path file) throws IOException {
        return set(
                "fake_1000",
                rows(file)
                        .map(row -> new Labelled(
                                PersonRecord.of(row.get("unique_id"), "", renamed(row, FAKE)), row.get("cluster"))));
    }

    private record Labelled(PersonRecord record, String person) {}

    private static LabelledSet set(String name, Stream<Labelled> rows) {
        List<Labelled> sorted =
                rows.sorted(Comparator.comparing(row -> row.record().id())).toList();
        return new LabelledSet(
                name,
                sorted.stream().map(Labelled::record).toList(),
                sorted.stream().map(Labelled::person).toList());
    }

    private static Map<String, String> renamed(Map<String, String> row, Map<String, String> names) {
        Map<String, String> values = new HashMap<>();
        names.forEach((theirs, ours) -> values.put(ours, row.get(theirs)));
        return values;
    }

    /** Rows by column. The files quote nothing; some write a blank after the comma. */
    private static Stream<Map<String, String>> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] header = fields(lines.get(0));
        return lines.stream().skip(1).map(line -> {
            String[] fields = fields(line);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], fields[i]);
            }
            return row;
        });
    }

    private static String[] fields(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toArray(String[]::new);
    }
}
