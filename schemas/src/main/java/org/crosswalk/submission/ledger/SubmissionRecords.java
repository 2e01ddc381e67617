package org.crosswalk.submission.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.crosswalk.mapping.Facts;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.submission.figures.ColumnNature;
import org.crosswalk.submission.figures.FileReport;
import org.crosswalk.submission.guard.Decision;
import org.crosswalk.submission.guard.HeldFile;
import org.crosswalk.submission.guard.Suspicion;

/** Control records: what became of a file, and of all its rows. */
public final class SubmissionRecords {
    private static final String REASON = "reason";
    private static final Schema SCOPE =
            Submission.getClassSchema().getField("scopes").schema().getElementType();

    private final Topic<Submission> submissions;
    private final String partner;

    /** Records of a partner. */
    public SubmissionRecords(Sector sector, String partner) {
        this.submissions = Topics.submissions(sector);
        this.partner = partner;
    }

    /**
     * A file was taken.
     *
     * @param counts what became of its rows
     * @param scopes what is held now of each scope that it concerns
     * @param columns nature of its columns' values; empty when too few rows tell it
     * @param release the decision by which it was taken, when guards had held it
     */
    Change taken(
            FileReport report,
            Counts counts,
            Collection<ScopeRows> scopes,
            List<ColumnNature> columns,
            Optional<Decision> release,
            long version) {
        String key = FactKey.of(partner, version);
        GenericData.Record record = ofFile(report, key, version, "ACCEPTED");
        record.put("accepted", counts.accepted);
        record.put("unchanged", counts.unchanged);
        record.put("rejected", counts.rejected);
        record.put("superseded", counts.superseded);
        record.put("deleted", counts.deleted);
        Set<String> restated = Set.copyOf(report.figures().scopes());
        record.put(
                "scopes", scopes.stream().map(scope -> scope(scope, restated)).toList());
        record.put("columns", columns.stream().map(ColumnNature::toRecord).toList());
        release.ifPresent(decision -> {
            record.put(REASON, decision.held().reason());
            record.put("guards", decision.held().control().get("guards"));
            decided(record, decision);
        });
        return new Change(submissions, key, record);
    }

    /** Guards hold a file. */
    public Change held(FileReport report, List<Suspicion> suspicions, long version) {
        String key = HeldFile.key(partner, report.file(), report.figures().modified());
        GenericData.Record record = ofFile(report, key, version, "HELD");
        record.put("held", report.figures().offered());
        record.put(
                "guards",
                suspicions.stream().map(each -> each.guard().text()).distinct().toList());
        record.put(REASON, suspicions.stream().map(Suspicion::reason).collect(Collectors.joining(". ", "", ".")));
        return new Change(submissions, key, record);
    }

    /** A file is held no more, because it is being taken. */
    Change released(HeldFile held) {
        return Change.end(submissions, held.key());
    }

    /** A file was refused before its rows were counted; {@code modified} tells its states apart. */
    public Change refused(String file, long modified, String reason, long version) {
        String key = FactKey.of(partner, "refused", file, modified);
        GenericData.Record record = blank(key, version, "REFUSED", file);
        record.put(REASON, reason);
        return new Change(submissions, key, record);
    }

    /** A file that was held is refused: its rows are all rejected. */
    public Change refused(HeldFile held, String reason, Optional<Decision> decision, long version) {
        GenericData.Record record =
                (GenericData.Record) GenericData.get().deepCopy(submissions.schema(), held.control());
        record.put("version", version);
        symbol(record, "status", "REFUSED");
        record.put("rejected", record.get("held"));
        record.put("held", 0L);
        record.put(REASON, reason + " It was held: " + held.reason());
        decision.ifPresent(made -> decided(record, made));
        return new Change(submissions, held.key(), record);
    }

    private static GenericData.Record scope(ScopeRows scope, Set<String> restated) {
        GenericData.Record record = new GenericData.Record(SCOPE);
        record.put("scope", scope.scope());
        record.put("restated", restated.contains(scope.scope()));
        record.put("rows", (long) scope.rows().size());
        record.put("rejects", (long) scope.rejects().size());
        return record;
    }

    private GenericData.Record ofFile(FileReport report, String key, long version, String status) {
        GenericData.Record record = blank(key, version, status, report.file());
        record.put("layout", report.layout().id());
        record.put("hash", report.figures().hash());
        record.put("modified", report.figures().modified());
        record.put("rows", report.figures().offered());
        report.layout().reports().ifPresent(reports -> {
            symbol(record, "subject", reports.subject().name());
            fill(record, reports.values(), report.reported());
        });
        return record;
    }

    private GenericData.Record blank(String key, long version, String status, String file) {
        GenericData.Record record = Facts.blank(submissions, key, version, "");
        symbol(record, "kind", "FILE");
        symbol(record, "status", status);
        record.put("source", file);
        return record;
    }

    private static void decided(GenericData.Record record, Decision decision) {
        record.put("decidedBy", decision.who());
        record.put("decidedWhy", decision.why());
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
