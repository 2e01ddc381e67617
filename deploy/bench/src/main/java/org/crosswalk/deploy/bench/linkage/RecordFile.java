package org.crosswalk.deploy.bench.linkage;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.crosswalk.identity.record.PersonRecord;

/** Made-up records as lines of a file: the id and {@link SharedSql#COLUMNS}, separated by commas that no value has. */
public final class RecordFile {
    private RecordFile() {}

    /** Writes records. */
    public static void write(Path file, Iterable<PersonRecord> records) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (PersonRecord record : records) {
                out.write(record.id());
                for (String column : SharedSql.COLUMNS) {
                    out.write(',');
                    out.write(Objects.requireNonNullElse(record.value(column), ""));
                }
                out.newLine();
            }
        }
    }

    /** Reads the records of a file, in its order. */
    public static List<PersonRecord> read(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            return in.lines().parallel().map(RecordFile::record).collect(Collectors.toList());
        }
    }

    private static PersonRecord record(String line) {
        String[] fields = line.split(",", -1);
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i < fields.length; i++) {
            values.put(SharedSql.COLUMNS.get(i - 1), fields[i]);
        }
        return PersonRecord.of(fields[0], "", values);
    }
}
