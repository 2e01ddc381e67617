package org.crosswalk.ingest.sis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables that are to be read anew while changes go on being told (Debezium's incremental snapshot). What is still to be read
 * stands in the connector's own source position, so that no crash can part the two.
 */
public final class Rereading {
    private static final String COLLECTIONS = "incremental_snapshot_collections";
    private static final String ASKED_BY = "incremental_snapshot_correlation_id";
    private static final List<String> HOW_FAR =
            List.of("incremental_snapshot_primary_key", "incremental_snapshot_maximum_key");
    private static final List<String> POSITIONS = List.of("lsn", "lsn_proc", "lsn_commit");
    private static final Pattern SINCE = Pattern.compile("crosswalk@(\\d+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Rereading() {}

    /**
     * The source position of a connector with tables to be read anew. Tables that feed one topic are read together, because
     * what was not found is told by topic; tables that were still to be read begin again.
     *
     * @param position what the connector has kept: Debezium's own keys
     * @param tables names of tables of the mapping; empty for all
     * @param resumed where changes are told from, when those after the kept position are gone; empty when none are
     * @return what the connector is to keep instead
     * @throws SettingsException when the mapping does not name a table, or the first reading still goes on
     */
    public static Map<String, Object> asked(
            Map<String, ?> position, SisSettings settings, Collection<String> tables, OptionalLong resumed) {
        SisMapping mapping = SisMapping.named(settings.mapping(), settings.withheld());
        requireKnown(mapping, tables, position);
        Set<String> wanted = new LinkedHashSet<>(unread(position));
        wanted.addAll(tables.isEmpty() || resumed.isPresent() ? mapping.tables() : tables);
        Set<String> together = new LinkedHashSet<>();
        wanted.forEach(table -> together.addAll(mapping.tablesWith(table)));
        Map<String, Object> asked = new TreeMap<>(position);
        HOW_FAR.forEach(asked::remove);
        resumed.ifPresent(lsn -> resumeAt(asked, lsn));
        String since = "crosswalk@" + told(asked);
        asked.put(ASKED_BY, since);
        asked.put(
                COLLECTIONS,
                collections(mapping.tables().stream().filter(together::contains).toList(), settings.schema(), since));
        return asked;
    }

    /** The tables that are still to be read anew, in order. */
    public static List<String> unread(Map<String, ?> position) {
        List<String> tables = new ArrayList<>();
        if (position.get(COLLECTIONS) instanceof String collections) {
            try {
                for (JsonNode collection : JSON.readTree(collections)) {
                    tables.add(SnapshotNotice.lastPart(
                            collection.path(COLLECTIONS + "_id").asText()));
                }
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(
                        "A connector's position names tables in an unknown form: " + collections, e);
            }
        }
        return tables;
    }

    /** The last position that was told, for whoever needs to know whether a source still has what follows it. */
    public static long told(Map<String, ?> position) {
        return POSITIONS.stream()
                .map(position::get)
                .filter(Number.class::isInstance)
                .mapToLong(lsn -> ((Number) lsn).longValue())
                .max()
                .orElse(0);
    }

    /** The position in the id of a reading that was asked for here; nothing when somebody else did. */
    static OptionalLong since(String id) {
        Matcher since = SINCE.matcher(id);
        return since.matches() ? OptionalLong.of(Long.parseLong(since.group(1))) : OptionalLong.empty();
    }

    private static void requireKnown(SisMapping mapping, Collection<String> tables, Map<String, ?> position) {
        List<String> problems = new ArrayList<>();
        for (String table : tables) {
            if (!mapping.tables().contains(table)) {
                problems.add("The mapping " + mapping.name() + " reads no table " + table + "; it reads "
                        + String.join(", ", mapping.tables()));
            }
        }
        if (position.containsKey("snapshot")
                && !Boolean.TRUE.equals(position.get("snapshot_completed"))
                && !Boolean.TRUE.equals(position.get("last_snapshot_record"))) {
            problems.add("The first reading of the database still goes on; it reads every table");
        }
        SettingsException.throwIfAny(problems);
    }

    /** As after the commit of a transaction that ended there: only the next one is told. */
    private static void resumeAt(Map<String, Object> position, long lsn) {
        POSITIONS.forEach(key -> position.put(key, lsn));
        position.put("messageType", "COMMIT");
        position.remove("lsn_events_processed");
    }

    private static String collections(List<String> tables, String schema, String since) {
        ArrayNode collections = JSON.createArrayNode();
        tables.forEach(table -> collections
                .addObject()
                .put(COLLECTIONS + "_id", schema + "." + table)
                .put(COLLECTIONS + "_correlation_id", since));
        return collections.toString();
    }
}
