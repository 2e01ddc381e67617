package org.crosswalk.deploy.local.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crosswalk.identity.model.Model;
import org.crosswalk.identity.record.PersonRecord;

/** Which column of a file says what. */
final class Columns {
    private static final String RECORD_ID = "record_id";
    private static final int NONE = -1;

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final int count;
    private int truth = NONE;

    private Columns(int count) {
        this.count = count;
    }

    /**
     * The columns of a header.
     *
     * @param header names as the file has them; case, blanks and punctuation do not matter
     * @param model whose columns are looked for, under their own names or other ones that the model lists
     * @param truthName column that tells the truth; null for none. It is no evidence, whatever its name
     * @param problems takes what makes the file unusable
     */
    static Columns of(List<String> header, Model model, String truthName, Problems problems) {
        var columns = new Columns(header.size());
        List<String> folded = header.stream().map(Columns::folded).toList();
        for (int i = 0; i < folded.size(); i++) {
            if (!folded.get(i).isEmpty() && folded.indexOf(folded.get(i)) < i) {
                problems.at(1, "column '" + header.get(i) + "' is there twice; remove or rename one");
            }
        }
        if (truthName != null) {
            columns.truth = folded.indexOf(folded(truthName));
            if (columns.truth < 0) {
                problems.at(1, "there is no column '" + truthName + "' for --truth; there are " + names(header));
            }
        }
        columns.find(header, folded, known(model), aliases(model));
        if (!columns.places.containsKey(RECORD_ID)) {
            problems.at(
                    1,
                    "the header has no column record_id, which tells one record from all others; found " + names(header)
                            + (header.size() == 1 ? ". Columns are separated by commas" : ""));
        } else if (columns.places.size() == 1) {
            problems.at(
                    1,
                    "nothing to compare: none of the columns is known; found " + names(header) + ", known are "
                            + String.join(", ", known(model)));
        }
        return columns;
    }

    /** What a person should know of how the header was understood. */
    List<String> notes() {
        return notes;
    }

    /** Number of cells of a row. */
    int count() {
        return count;
    }

    String id(List<String> row) {
        return row.get(places.get(RECORD_ID));
    }

    /** What the column of the truth says; empty when it says nothing or there is none. */
    String truth(List<String> row) {
        return truth == NONE ? "" : row.get(truth);
    }

    /** The record of a row. */
    PersonRecord record(List<String> row) {
        Map<String, String> values = new HashMap<>();
        places.forEach((column, place) -> values.put(column, row.get(place)));
        values.remove(RECORD_ID);
        String source = values.remove(PersonRecord.SOURCE);
        return PersonRecord.of(id(row), source == null ? "" : source, values);
    }

    private void find(List<String> header, List<String> folded, Set<String> known, Map<String, String> aliases) {
        List<String> ignored = new ArrayList<>();
        for (String column : known) {
            int place = folded.indexOf(folded(column));
            if (place >= 0 && place != truth) {
                places.put(column, place);
            }
        }
        for (int i = 0; i < header.size(); i++) {
            String column = aliases.get(folded.get(i));
            if (i == truth || places.containsValue(i)) {
                continue;
            }
            if (column != null && !places.containsKey(column)) {
                places.put(column, i);
                notes.add("column " + header.get(i) + " is taken for " + column);
            } else {
                ignored.add(header.get(i).isEmpty() ? "(without a name)" : header.get(i));
            }
        }
        if (!ignored.isEmpty()) {
            notes.add("columns not used: " + String.join(", ", ignored));
        }
    }

    private static Set<String> known(Model model) {
        Set<String> known = new TreeSet<>(Set.of(RECORD_ID, PersonRecord.SOURCE));
        model.comparisons().forEach(comparison -> known.addAll(comparison.columns()));
        model.blocking().rules().forEach(rule -> known.addAll(rule.columns()));
        return known;
    }

    private static Map<String, String> aliases(Model model) {
        Set<String> known = known(model);
        Map<String, String> aliases = new HashMap<>();
        model.columns().forEach((column, others) -> {
            if (known.contains(column)) {
                others.forEach(other -> aliases.putIfAbsent(folded(other), column));
            }
        });
        return aliases;
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", "_");
    }

    private static String names(List<String> header) {
        return String.join(", ", header);
    }
}
