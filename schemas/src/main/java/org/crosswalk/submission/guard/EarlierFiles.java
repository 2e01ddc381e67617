package org.crosswalk.submission.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.vocabulary.Season;
import org.crosswalk.submission.figures.ColumnNature;

/**
 * The files of a partner that were taken before, as their control records tell. Control records may come in any order. Not
 * for several threads.
 */
public final class EarlierFiles {
    private static final long UNKNOWN = -1;

    private final Set<String> states = new HashSet<>();
    private final Map<String, Taken> byHash = new HashMap<>();
    private final Map<String, Taken> newestOfScope = new HashMap<>();
    private final Map<String, Columns> columnsOfLayout = new HashMap<>();
    private final Map<String, Columns> columnsOfSeason = new HashMap<>();

    /**
     * A file that was taken.
     *
     * @param file its name
     * @param version its ordinal
     * @param modified when it was written, in milliseconds since 1970; negative when that is not known
     * @param hash hash of its content
     */
    record Taken(String file, long version, long modified, String hash) {
        Taken orNewer(Taken other) {
            return other.version > version ? other : this;
        }
    }

    private record Columns(long version, Map<String, ColumnNature> byName) {
        static final Columns NONE = new Columns(0, Map.of());
    }

    /** Takes the control record of a file that was taken; that of any other file says nothing here. */
    public void enter(GenericRecord control) {
        if (!"ACCEPTED".equals(control.get("status").toString())
                || !"FILE".equals(control.get("kind").toString())) {
            return;
        }
        Object modified = control.get("modified");
        String layout = control.get("layout").toString();
        var taken = new Taken(
                control.get("source").toString(),
                (Long) control.get("version"),
                modified == null ? UNKNOWN : (Long) modified,
                control.get("hash").toString());
        states.add(state(taken.file(), taken.modified(), taken.hash()));
        byHash.merge(taken.hash(), taken, Taken::orNewer);
        for (GenericRecord scope : records(control, "scopes")) {
            if ((Boolean) scope.get("restated")) {
                newestOfScope.merge(key(layout, scope.get("scope").toString()), taken, Taken::orNewer);
            }
        }
        List<GenericRecord> columns = records(control, "columns");
        enterColumns(columnsOfLayout, layout, taken.version(), columns);
        if (control.get("season") != null) {
            enterColumns(columnsOfSeason, key(layout, control.get("season").toString()), taken.version(), columns);
        }
    }

    /** Whether a file that is held was taken before exactly as it is. */
    public boolean knows(HeldFile held) {
        return knows(held.file(), held.modified(), held.hash());
    }

    /**
     * Whether a file was taken before exactly as it is.
     *
     * @param modified when it was written, in milliseconds since 1970
     * @param hash hash of its content
     */
    public boolean knows(String file, long modified, String hash) {
        return states.contains(state(file, modified, hash));
    }

    /** The newest file with some content. */
    Optional<Taken> ofHash(String hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    /** The newest file that restated a scope. */
    Optional<Taken> newestOf(String layout, String scope) {
        return Optional.ofNullable(newestOfScope.get(key(layout, scope)));
    }

    /** Nature of the columns in the newest file of a layout that tells it; empty when none does. */
    Map<String, ColumnNature> columnsOf(String layout) {
        return columnsOfLayout.getOrDefault(layout, Columns.NONE).byName();
    }

    /** The same of the files of a season. */
    Map<String, ColumnNature> columnsOf(String layout, Season season) {
        return columnsOfSeason
                .getOrDefault(key(layout, season.name()), Columns.NONE)
                .byName();
    }

    private static void enterColumns(Map<String, Columns> all, String of, long version, List<GenericRecord> columns) {
        Columns held = all.get(of);
        if (columns.isEmpty() || held != null && held.version() > version) {
            return;
        }
        Map<String, ColumnNature> byName = new LinkedHashMap<>();
        for (GenericRecord column : columns) {
            ColumnNature nature = ColumnNature.of(column);
            byName.put(nature.column(), nature);
        }
        all.put(of, new Columns(version, byName));
    }

    private static List<GenericRecord> records(GenericRecord control, String field) {
        List<GenericRecord> records = new ArrayList<>();
        ((List<?>) control.get(field)).forEach(each -> records.add((GenericRecord) each));
        return records;
    }

    private static String state(String file, long modified, String hash) {
        return FactKey.of(file, modified, hash);
    }

    private static String key(String layout, String scope) {
        return FactKey.of(layout, scope);
    }
}
