package org.crosswalk.ingest.wbl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.source.SourceRecord;
import org.crosswalk.mapping.Emission;
import org.crosswalk.mapping.Excerpt;
import org.crosswalk.mapping.Facts;
import org.crosswalk.mapping.JsonLine;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Mapped;
import org.crosswalk.mapping.Place;
import org.crosswalk.mapping.Problem;
import org.crosswalk.mapping.Provenance;
import org.crosswalk.mapping.Row;
import org.crosswalk.mapping.RowMapper;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.connect.AvroToStruct;
import org.crosswalk.schemas.connect.ConnectSchemas;
import org.crosswalk.schemas.control.Reject;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.vocabulary.ReportSubject;
import org.crosswalk.schemas.vocabulary.SubmissionKind;
import org.crosswalk.schemas.vocabulary.SubmissionStatus;

/** Lines of a log as records: facts, rejects, the ledger of these, and one control record that says what became of every line. */
final class LogRecords {
    /** What is longer is no id, and no broker takes it. */
    private static final int LONGEST_KEY = 20_000;

    private final String partner;
    private final String log;
    private final Layout layout;
    private final RowMapper mapper;
    private final List<String> keyColumns;
    private final Set<String> neededColumns;
    private final Map<String, String> partition;
    private final OpenRejects open;

    /**
     * @param partner id of the partner
     * @param log name of the log
     * @param layout layout of the lines
     * @param partition Connect's name of the log
     * @param open rejects of the log that are open; they change with the records that are made
     */
    LogRecords(String partner, String log, Layout layout, Map<String, String> partition, OpenRejects open) {
        this.partner = partner;
        this.log = log;
        this.open = open;
        this.keyColumns = List.copyOf(layout.keyColumns());
        this.neededColumns = needed(layout);
        this.layout = layout;
        this.mapper = RowMapper.of(layout);
        this.partition = partition;
    }

    /** The records of some lines, at least one; each has the position after its line as offset. */
    List<SourceRecord> of(List<LogLine> lines) {
        List<SourceRecord> records = new ArrayList<>();
        long rows = 0;
        long rejected = 0;
        for (LogLine line : lines) {
            if (line.text().chars().allMatch(c -> c <= ' ')) {
                continue;
            }
            rows++;
            Event event = event(line);
            Mapped mapped = event.mapped();
            if (mapped instanceof Mapped.Valid valid) {
                for (Emission emission : valid.emissions()) {
                    records.add(record(emission.topic(), emission.key(), emission.value(), line.after()));
                    if (emission.deletion()) {
                        records.add(record(emission.topic(), emission.key(), null, line.after()));
                    }
                }
                endReject(event, line, records);
            } else {
                rejected++;
                records.add(reject(line, event, ((Mapped.Rejected) mapped).problems()));
            }
        }
        LogLine last = lines.get(lines.size() - 1);
        List<SourceRecord> ledger = ledger(Long.toString(last.version()), last.version(), last.after(), records);
        records.addAll(ledger);
        records.add(control(last, rows, rejected));
        return records;
    }

    /** The records that tell of lines which could not be read because their file went away. */
    List<SourceRecord> gap(String log, LogPosition position, String gap) {
        Reject reject = reject(position.version(), log, 0, List.of(new Problem("", "gap", gap, "")), null);
        String key = FactKey.of(partner, log, "gap", position.version());
        List<SourceRecord> records = new ArrayList<>();
        records.add(record(Topics.rejects(Sector.WBL), key, reject, position));
        records.addAll(ledger("gap " + position.version(), position.version(), position, records));
        return records;
    }

    private List<SourceRecord> ledger(String row, long version, LogPosition after, List<SourceRecord> records) {
        return BatchLedger.of(partner, layout.id(), log, row, version, records).stream()
                .map(entry -> record(
                        Topics.ledger(Sector.WBL), FactKey.of(partner, layout.id(), log, entry.getRow()), entry, after))
                .toList();
    }

    /**
     * What a line says.
     *
     * @param mapped what became of it
     * @param columns its values by name; none when it cannot be read at all
     */
    private record Event(Mapped mapped, Map<String, Object> columns) {}

    private Event event(LogLine line) {
        return switch (line.fault()) {
            case NOT_UTF8 -> unreadable("utf-8", "Write the log in UTF-8");
            case TOO_LONG ->
                unreadable("length", "Write one event a line; raise longest.line.bytes if lines are that long");
            case NONE -> {
                try {
                    Map<String, Object> columns = JsonLine.columns(line.text());
                    yield new Event(
                            mapper.map(Row.of(columns), Provenance.of(partner, line.version(), origin(line))), columns);
                } catch (JsonLine.Fault e) {
                    yield unreadable("json", e.getMessage());
                }
            }
        };
    }

    private static Event unreadable(String rule, String hint) {
        return new Event(new Mapped.Rejected(List.of(new Problem("", rule, hint, ""))), Map.of());
    }

    private static String origin(LogLine line) {
        return line.file() + ':' + line.number();
    }

    private SourceRecord reject(LogLine line, Event event, List<Problem> problems) {
        Reject reject = reject(line.version(), line.file(), line.number(), problems, line.text());
        String key = rejectKey(event).orElse(FactKey.of(partner, line.file(), line.version()));
        open.open(key);
        return record(Topics.rejects(Sector.WBL), key, reject, line.after());
    }

    /** A line that is taken ends the reject of an earlier one about the same. */
    private void endReject(Event event, LogLine line, List<SourceRecord> records) {
        if (open.isEmpty()) {
            return;
        }
        Topic<Reject> topic = Topics.rejects(Sector.WBL);
        rejectKey(event).filter(open::end).ifPresent(key -> {
            records.add(record(
                    topic,
                    key,
                    Facts.deletion(topic, key, line.version(), origin(line)).value(),
                    line.after()));
            records.add(record(topic, key, null, line.after()));
        });
    }

    /** The key of a reject that later lines can mend: what the event is about. Nothing when it does not say. */
    private Optional<String> rejectKey(Event event) {
        boolean said = neededColumns.stream().allMatch(column -> {
            Object value = event.columns().get(column);
            return value != null && !value.toString().isBlank();
        });
        return Optional.of(keyColumns.stream().map(event.columns()::get).toArray())
                .filter(parts -> said)
                .map(parts -> FactKey.of(partner, log, FactKey.of(parts)))
                .filter(key -> key.length() <= LONGEST_KEY);
    }

    private static Set<String> needed(Layout layout) {
        Set<String> needed = new HashSet<>();
        for (Place place : layout.requiredPlaces()) {
            if (place instanceof Place.Named column && layout.keyColumns().contains(column.name())) {
                needed.add(column.name());
            }
        }
        return needed;
    }

    private Reject reject(long version, String file, long line, List<Problem> problems, String text) {
        Problem first = problems.get(0);
        return Reject.newBuilder()
                .setVersion(version)
                .setPartner(partner)
                .setSource(file)
                .setLine(line)
                .setField(first.field())
                .setRule(first.rule())
                .setSeverity("ERROR")
                .setHint(problems.stream().map(LogRecords::hint).collect(Collectors.joining("; ")))
                .setRow(text == null ? null : Excerpt.ofRow(text))
                .setLayout(layout.id())
                .build();
    }

    private static String hint(Problem problem) {
        String found = problem.value().isEmpty() ? "" : " (found '" + problem.value() + "')";
        return (problem.field().isEmpty() ? "" : problem.field() + ": ") + problem.hint() + found;
    }

    private SourceRecord control(LogLine last, long rows, long rejected) {
        Submission control = Submission.newBuilder()
                .setVersion(last.version())
                .setPartner(partner)
                .setKind(SubmissionKind.BATCH)
                .setStatus(SubmissionStatus.ACCEPTED)
                .setLayout(layout.id())
                .setSource(last.file())
                .setSubject(ReportSubject.HOURS)
                .setRows(rows)
                .setAccepted(rows - rejected)
                .setRejected(rejected)
                .build();
        // Files of the same partner are numbered in the same topic; a batch must not look like one of them.
        String key = FactKey.of(partner, last.file(), last.version());
        return record(Topics.submissions(Sector.WBL), key, control, last.after());
    }

    private SourceRecord record(Topic<?> topic, String key, IndexedRecord value, LogPosition after) {
        return new SourceRecord(
                partition,
                after.toOffset(),
                topic.name(),
                topic.partition(key, topic.partitions()),
                Schema.STRING_SCHEMA,
                key,
                ConnectSchemas.of(topic.schema()),
                value == null ? null : AvroToStruct.struct(value));
    }
}
