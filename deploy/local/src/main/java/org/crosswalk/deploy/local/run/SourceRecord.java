package org.crosswalk.deploy.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crosswalk.schemas.SourcePerson;

/**
 * What is true of a student as one partner knows them.
 *
 * @param source partner and the partner's id of the student
 * @param person who it really is
 * @param values the person's value in each dimension
 */
record SourceRecord(SourcePerson source, String person, Map<String, String> values) {

    private static final int PERSON = 0;
    private static final int PARTNER = 1;
    private static final int STUDENT = 2;
    private static final int FIRST_DIMENSION = 3;

    /**
     * Reads the truth about a made-up region.
     *
     * @param file CSV whose columns are person, partner, student, and one for each dimension
     */
    static List<SourceRecord> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] names = lines.get(0).split(",");
        return lines.stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(fields -> new SourceRecord(
                        new SourcePerson(fields[PARTNER], fields[STUDENT]), fields[PERSON], values(names, fields)))
                .toList();
    }

    private static Map<String, String> values(String[] names, String[] fields) {
        Map<String, String> values = new TreeMap<>();
        for (int i = FIRST_DIMENSION; i < names.length; i++) {
            values.put(names[i], fields[i]);
        }
        return values;
    }
}
