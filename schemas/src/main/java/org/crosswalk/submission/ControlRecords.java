package org.crosswalk.submission;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericData;
import org.crosswalk.mapping.Facts;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Problem;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.LedgerEntry;
import org.crosswalk.schemas.control.Reject;
import org.crosswalk.schemas.control.Submission;

/** The records that say what became of a file and of its rows. */
final class ControlRecords {
    private final Topic<Submission> submissions;
    private final Topic<Reject> rejects;
    private final Topic<LedgerEntry> ledger;
    private final String partner;

    ControlRecords(Sector sector, String partner) {
        this.submissions = Topics.submissions(sector);
        this.rejects = Topics.rejects(sector);
        this.ledger = Topics.ledger(sector);
        this.partner = partner;
    }

    /** A file was taken. */
    Change taken(Layout layout, Map<String, Object> reported, String file, String hash, Counts counts, long version) {
        String key = FactKey.of(partner, version);
        GenericData.Record record = submission(key, version, "ACCEPTED", file);
        record.put("layout", layout.id());
        record.put("hash", hash);
        layout.reports().ifPresent(reports -> {
            symbol(record, "subject", reports.subject().name());
            fill(record, reports.values(), reported);
        });
        record.put("rows", counts.rows);
        record.put("accepted", counts.accepted);
        record.put("unchanged", counts.unchanged);
        record.put("rejected", counts.rejected);
        record.put("superseded", counts.superseded);
        record.put("deleted", counts.deleted);
        return new Change(submissions, key, record);
    }

    /** A file was refused; {@code modified} tells its versions apart. */
    Change refused(String file, long modified, String reason, long version) {
        String key = FactKey.of(partner, "refused", file, modified);
        GenericData.Record record = submission(key, version, "REFUSED", file);
        record.put("reason", reason);
        return new Change(submissions, key, record);
    }

    /** A row was rejected. */
    Change reject(Layout layout, String file, long line, String row, List<Problem> problems, long version) {
        String key = FactKey.of(partner, file, line);
        GenericData.Record record = Facts.blank(rejects, key, version, "");
        Problem first = problems.get(0);
        record.put("source", file);
        record.put("line", line);
        record.put("field", first.field());
        record.put("rule", first.rule());
        record.put("severity", "ERROR");
        record.put("hint", problems.stream().map(ControlRecords::hint).collect(Collectors.joining("; ")));
        record.put("row", row);
        record.put("layout", layout.id());
        return new Change(rejects, key, record);
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

    private GenericData.Record submission(String key, long version, String status, String file) {
        GenericData.Record record = Facts.blank(submissions, key, version, "");
        symbol(record, "kind", "FILE");
        symbol(record, "status", status);
        record.put("source", file);
        return record;
    }

    private static void fill(GenericData.Record record, Map<String, String> names, Map<String, Object> reported) {
        names.forEach((part, name) -> {
            Object value = reported.get(name);
            if (value != null) {
                switch (part) {
                    case "report" -> symbol(record, "report", value.toString());
                    case "season" -> symbol(record, "season", value.toString());
                    case "term-year" -> record.put("termYear", Math.toIntExact((Long) value));
                    default -> record.put("schoolYear", Math.toIntExact((Long) value));
                }
            }
        });
    }

    private static void symbol(GenericData.Record record, String field, String symbol) {
        record.put(
                field,
                new GenericData.EnumSymbol(record.getSchema().getField(field).schema(), symbol));
    }
}
