package org.crosswalk.submission.ledger;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericData;
import org.crosswalk.mapping.Excerpt;
import org.crosswalk.mapping.Facts;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Problem;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.LedgerEntry;
import org.crosswalk.schemas.control.Reject;

/** The records that say what became of single rows: rejects, and entries of the ledger. */
final class RowRecords {
    private final Topic<Reject> rejects;
    private final Topic<LedgerEntry> ledger;
    private final String partner;

    RowRecords(Sector sector, String partner) {
        this.rejects = Topics.rejects(sector);
        this.ledger = Topics.ledger(sector);
        this.partner = partner;
    }

    /**
     * A row was rejected.
     *
     * @param key parts of its key after the partner
     */
    Change reject(
            List<String> key, Layout layout, String file, long line, String row, List<Problem> problems, long version) {
        String whole = FactKey.of(partner) + '|' + FactKey.of(key.toArray());
        GenericData.Record record = Facts.blank(rejects, whole, version, "");
        Problem first = problems.get(0);
        record.put("source", file);
        record.put("line", line);
        record.put("field", first.field());
        record.put("rule", first.rule());
        record.put("severity", "ERROR");
        record.put("hint", problems.stream().map(RowRecords::hint).collect(Collectors.joining("; ")));
        record.put("row", Excerpt.ofRow(row));
        record.put("layout", layout.id());
        return new Change(rejects, whole, record);
    }

    /** What is held of a row. */
    Change entry(String layout, String scope, String row, long hash, List<String> facts, long version) {
        String key = entryKey(layout, scope, row);
        GenericData.Record record = Facts.blank(ledger, key, version, "");
        record.put("layout", layout);
        record.put("scope", scope);
        record.put("row", row);
        record.put("hash", hash);
        record.put("facts", facts);
        return new Change(ledger, key, record);
    }

    /** Nothing is held of a row any more. */
    Change noEntry(String layout, String scope, String row) {
        return Change.end(ledger, entryKey(layout, scope, row));
    }

    /** The fact that a text of topic, blank and key names, as no longer holding: the record that says so, and its end. */
    static List<Change> endOf(String fact, long version, String origin) {
        int blank = fact.indexOf(' ');
        Topic<?> topic = Topics.named(fact.substring(0, blank)).orElseThrow();
        String key = fact.substring(blank + 1);
        return List.of(Change.of(Facts.deletion(topic, key, version, origin)), Change.end(topic, key));
    }

    /** A fact as the ledger names it. */
    static String fact(Topic<?> topic, String key) {
        return topic.name() + ' ' + key;
    }

    private static String hint(Problem problem) {
        String found = problem.value().isEmpty() ? "" : " (found '" + problem.value() + "')";
        return problem.field() + ": " + problem.hint() + found;
    }

    private String entryKey(String layout, String scope, String row) {
        return FactKey.of(partner, layout, scope, row);
    }
}
