package org.crosswalk.ingest.sis;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.kafka.connect.data.Struct;
import org.crosswalk.mapping.Problem;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topics;

/** What is told about rows besides facts. */
final class ControlRecords {
    private final String partner;

    ControlRecords(String partner) {
        this.partner = partner;
    }

    /** All facts of a table with a lower version do not hold. */
    Outgoing emptied(TableMapping table, long version, String reason) {
        var topic = Topics.submissions(Sector.K12);
        GenericData.Record submission = blank(topic.schema(), version);
        symbol(submission, "kind", "TRUNCATE");
        symbol(submission, "status", "ACCEPTED");
        submission.put("reason", reason);
        submission.put("layout", table.layout());
        submission.put("source", table.table());
        submission.put("entity", table.topic().name());
        return Outgoing.of(topic, FactKey.of(partner, Lsn.origin(table.table(), version)), submission);
    }

    /**
     * A row that could not be taken. One row is one reject: the first problem names field and rule, the hint tells all.
     *
     * @param row the row as it was offered, or null
     * @param key Debezium's key of the row, or null
     */
    Outgoing rejected(TableMapping table, List<Problem> problems, Struct row, Struct key, long version) {
        var topic = Topics.rejects(Sector.K12);
        GenericData.Record reject = blank(topic.schema(), version);
        Problem first = problems.get(0);
        reject.put("source", table.table());
        reject.put("field", first.field());
        reject.put("rule", first.rule());
        reject.put("severity", "ERROR");
        reject.put("hint", problems.stream().map(ControlRecords::told).collect(joining("; ")));
        reject.put("row", row == null ? null : new StructRow(row).text(table.columns()));
        reject.put("layout", table.layout());
        String rejectKey = key == null
                ? FactKey.of(partner, table.table(), Lsn.origin(table.table(), version))
                : rejectKey(table, key);
        return Outgoing.of(topic, rejectKey, reject);
    }

    /** The key under which a row is rejected, whatever is wrong with it. */
    String rejectKey(TableMapping table, Struct key) {
        return FactKey.of(partner, table.table(), new StructRow(key).text(table.keyColumns()));
    }

    private static String told(Problem problem) {
        String found = problem.value().isEmpty() ? "" : " (found '" + problem.value() + "')";
        return (problem.field().isEmpty() ? "" : problem.field() + ": ") + problem.hint() + found;
    }

    private GenericData.Record blank(Schema schema, long version) {
        GenericData.Record record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            if (field.hasDefaultValue()) {
                record.put(field.pos(), GenericData.get().getDefaultValue(field));
            }
        }
        record.put("version", version);
        record.put("partner", partner);
        return record;
    }

    private static void symbol(GenericData.Record record, String field, String symbol) {
        Schema schema = record.getSchema().getField(field).schema();
        record.put(field, new GenericData.EnumSymbol(schema, symbol));
    }
}
