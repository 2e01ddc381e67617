package org.crosswalk.deploy.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crosswalk.app.CellTable;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.Counts;

/** Comparison of cells as they are printed with a file of expected ones, line by line; nothing of how they were computed is shared. */
final class Truth {

    private static final int KEY_COLUMNS = 7;
    private static final int COUNT_COLUMNS = 3;

    private final SortedMap<String, String> expected;

    private Truth(SortedMap<String, String> expected) {
        this.expected = expected;
    }

    /**
     * Reads the expected cells.
     *
     * @param file CSV whose first ten columns are those of {@code indicators --format csv}
     */
    static Truth read(Path file) throws IOException {
        return new Truth(counts(Files.readString(file)));
    }

    /** Number of expected cells. */
    int size() {
        return expected.size();
    }

    /** Number of expected cells that are published as they are expected. */
    int equal(SortedMap<CellKey, Counts> cells) {
        SortedMap<String, String> found = counts(CellTable.format(cells, CellTable.Format.CSV));
        found.entrySet().retainAll(expected.entrySet());
        return found.size();
    }

    /** One sentence per cell that differs, is missing or is too many; empty when all are equal. */
    List<String> differences(SortedMap<CellKey, Counts> cells) {
        SortedMap<String, String> found = counts(CellTable.format(cells, CellTable.Format.CSV));
        List<String> differences = new ArrayList<>();
        Set<String> keys = new HashSet<>(expected.keySet());
        keys.addAll(found.keySet());
        for (String key : keys.stream().sorted().toList()) {
            String truth = expected.getOrDefault(key, "absent");
            String published = found.getOrDefault(key, "absent");
            if (!truth.equals(published)) {
                differences.add(key + ": published " + published + ", truth " + truth);
            }
        }
        return differences;
    }

    private static SortedMap<String, String> counts(String csv) {
        return csv.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.asList(line.split(",", -1)))
                .map(columns -> Map.entry(
                        String.join(",", columns.subList(0, KEY_COLUMNS)),
                        String.join("/", columns.subList(KEY_COLUMNS, KEY_COLUMNS + COUNT_COLUMNS))))
                .collect(TreeMap::new, (map, entry) -> map.put(entry.getKey(), entry.getValue()), TreeMap::putAll);
    }
}
