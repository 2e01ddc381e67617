package org.crosswalk.ingest.sis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.source.SourceRecord;
import org.crosswalk.schemas.SourcePerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SisEventsTest {
    private static final Date DAY = new Date(18_855L * 86_400_000);
    private static final Map<String, Object> SCHEDULED = Map.of(
            "student_id", "1",
            "course_period_id", "1000",
            "marking_period_id", "5",
            "start_date", DAY,
            "course_id", "100",
            "syear", "2021",
            "school_id", "1");

    private final Envelopes schedule = schedule("student_id", "course_period_id", "marking_period_id", "start_date");
    private final Envelopes codes =
            new Envelopes("student_enrollment_codes", List.of("id", "type", "title", "short_name"), List.of("id"));
    private SisEvents events;

    @BeforeEach
    void configure() {
        events = events("north", new OpenRejects());
    }

    @Test
    void aRowBecomesAFactOfItsStudent() {
        SourceRecord sent = apply(schedule.event("c", null, SCHEDULED, 0x16B3748));
        assertThat(sent.topic()).isEqualTo("k12.course-enrollments.v1");
        assertThat(sent.keySchema()).isEqualTo(Schema.STRING_SCHEMA);
        assertThat(sent.key()).isEqualTo("north|1|1000|5|2021-08-16");
        assertThat(sent.kafkaPartition()).isEqualTo(new SourcePerson("north", "1").partition(4));
        assertThat(sent.timestamp()).isEqualTo(1_000L);
        assertThat(sent.headers()).isEmpty();
        Struct fact = (Struct) sent.value();
        assertThat(fact.getInt64("version")).isEqualTo(0x16B3748);
        assertThat(fact.getString("origin")).isEqualTo("schedule@0/16B3748");
        assertThat(fact.getInt32("schoolYear")).isEqualTo(2021);
        assertThat(fact.get("startDate")).isEqualTo(DAY);
        assertThat(fact.get("endDate")).isNull();
    }

    @Test
    void theSourcePositionStaysWithTheRecord() {
        SourceRecord change = schedule.committed(5).event("c", null, SCHEDULED, 7);
        assertThat(apply(change).sourceOffset()).isEqualTo(change.sourceOffset());
        assertThat(apply(change).sourcePartition()).isEqualTo(change.sourcePartition());
    }

    @Test
    void aDeletedRowEndsItsFactAndIsForgotten() {
        Struct fact = (Struct) apply(schedule.event("d", SCHEDULED, null, 9)).value();
        assertThat(fact.getBoolean("deleted")).isTrue();
        assertThat(fact.getString("section")).isEmpty();
        SourceRecord forgotten = apply(schedule.tombstone(SCHEDULED));
        assertThat(forgotten.topic()).isEqualTo("k12.course-enrollments.v1");
        assertThat(forgotten.key()).isEqualTo("north|1|1000|5|2021-08-16");
        assertThat(forgotten.kafkaPartition()).isEqualTo(new SourcePerson("north", "1").partition(4));
        assertThat(forgotten.value()).isNull();
    }

    @Test
    void aDeletedRowThatCouldNotBeReadIsStillNamedByItsKey() {
        Map<String, Object> bad = new HashMap<>(SCHEDULED);
        bad.put("syear", "this year");
        SourceRecord sent = apply(schedule.event("d", bad, null, 9));
        assertThat(sent.key()).isEqualTo("north|1|1000|5|2021-08-16");
        assertThat(((Struct) sent.value()).getBoolean("deleted")).isTrue();
    }

    @Test
    void aRowThatCannotBeReadIsRejectedWithEveryReason() {
        Map<String, Object> bad = new HashMap<>(SCHEDULED);
        bad.put("syear", "this year");
        bad.remove("school_id");
        SourceRecord sent = apply(schedule.event("c", null, bad, 9));
        assertThat(sent.topic()).isEqualTo("k12.rejects.v1");
        Struct reject = (Struct) sent.value();
        assertThat(reject.getString("source")).isEqualTo("schedule");
        assertThat(reject.getString("field")).isEqualTo("schoolYear");
        assertThat(reject.getString("hint")).contains("schoolYear", "this year", "school:");
        assertThat(reject.getString("row")).contains("syear=this year", "start_date=2021-08-16");
        assertThat(reject.getString("layout")).isEqualTo("rosariosis-schedule");
    }

    @Test
    void aValueThatWasNotSentIsPoison() {
        Map<String, Object> unsent = new HashMap<>(SCHEDULED);
        unsent.put("course_id", "__debezium_unavailable_value");
        assertRejected(schedule.event("u", SCHEDULED, unsent, 9), "replica-identity", "course_id");
    }

    @Test
    void anUpdateWithoutItsOldRowIsRejected() {
        assertRejected(schedule.event("u", null, SCHEDULED, 9), "replica-identity", "student_id");
    }

    @Test
    void aKeyThatChangesUnseenIsRejected() {
        Map<String, Object> before = new HashMap<>(SCHEDULED);
        before.put("student_id", "2");
        assertRejected(schedule.event("u", before, SCHEDULED, 9), "replica-identity", "student_id");
    }

    @Test
    void aKeyThatLacksColumnsIsRejected() {
        assertRejected(schedule().event("c", null, SCHEDULED, 9), "message-key", "course_period_id");
        assertRejected(schedule("student_id").event("d", SCHEDULED, null, 9), "message-key", "start_date");
    }

    @Test
    void aColumnThatIsMissingIsRejectedAndNotTakenForEmpty() {
        var withoutCourse = new Envelopes(
                "schedule",
                List.of(
                        "student_id",
                        "course_period_id",
                        "marking_period_id",
                        "start_date",
                        "end_date",
                        "syear",
                        "school_id"),
                List.of("student_id", "course_period_id", "marking_period_id", "start_date"));
        assertRejected(withoutCourse.event("c", null, SCHEDULED, 9), "column", "course_id");
    }

    @Test
    void anEmptiedTableIsToldByTopic() {
        SourceRecord sent = apply(schedule.event("t", null, null, 11));
        assertThat(sent.topic()).isEqualTo("k12.submissions.v1");
        assertThat(sent.key()).isEqualTo("north|schedule@0/B");
        Struct control = (Struct) sent.value();
        assertThat(control.getString("kind")).isEqualTo("TRUNCATE");
        assertThat(control.getString("entity")).isEqualTo("k12.course-enrollments.v1");
        assertThat(control.getInt64("version")).isEqualTo(11);
    }

    @Test
    void anEmptiedTableWhoseTopicHasOtherTablesIsRejected() {
        assertRejected(codes.event("t", null, null, 11), "truncate", "");
    }

    @Test
    void rowsThatMeanNothingOnlyMoveThePosition() {
        Map<String, String> begins = Map.of("id", "1", "type", "Add", "short_name", "EBOY");
        assertPosition(codes.event("c", null, begins, 9));
        assertPosition(codes.event("u", begins, Map.of("id", "1", "type", "Add", "short_name", "X"), 9));
    }

    @Test
    void aRowThatNoLongerMeansAnythingEndsItsFact() {
        SourceRecord sent =
                apply(codes.event("u", Map.of("id", "1", "type", "Drop"), Map.of("id", "1", "type", "Add"), 9));
        assertThat(sent.key()).isEqualTo("north|EXIT|1");
        assertThat(((Struct) sent.value()).getBoolean("deleted")).isTrue();
    }

    @Test
    void whatIsNoChangeOfAMappedTableOnlyMovesThePosition() {
        assertPosition(new Envelopes("crosswalk_heartbeat", List.of("id"), List.of("id"))
                .event("u", Map.of("id", "1"), Map.of("id", "1"), 9));
        assertPosition(technical("io.debezium.connector.common.Heartbeat"));
        assertPosition(technical("io.debezium.connector.common.TransactionMetadataValue"));
        assertPosition(technical("io.debezium.connector.postgresql.MessageValue"));
        assertPosition(new Envelopes("crosswalk_heartbeat", List.of("id"), List.of("id")).tombstone(Map.of("id", "1")));
    }

    @Test
    void aRecordWithoutItsEnvelopeIsAWrongConfiguration() {
        SourceRecord unwrapped = technical("north.public.students.Value");
        assertThatThrownBy(() -> apply(unwrapped))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("take away the transforms");
    }

    @Test
    void aTableThatIsReadAnewReplacesItsFacts() {
        SourceRecord sent = apply(notice("IN_PROGRESS", "sis.public.schedule", Map.of("lsn", 100L)));
        assertThat(((Struct) sent.value()).getString("entity")).isEqualTo("k12.course-enrollments.v1");
        assertThat(((Struct) sent.value()).getInt64("version")).isEqualTo(100);
    }

    @Test
    void otherNoticesAreDroppedBecauseTheyMayHoldNoPosition() {
        assertThat(apply(notice("STARTED", null, Map.of()))).isNull();
        assertThat(apply(notice("COMPLETED", null, Map.of("lsn", 100L)))).isNull();
        assertThat(apply(notice("IN_PROGRESS", "sis.public.crosswalk_heartbeat", Map.of("lsn", 100L))))
                .isNull();
    }

    @Test
    void rowsThatAreReadAgainStandWhereTheChangesAreByThen() {
        schedule.committed(120);
        assertThat(version(schedule.readAgain(SCHEDULED, 90))).isEqualTo(120);
        apply(rowsFollow("crosswalk@150", "schedule"));
        assertThat(version(schedule.readAgain(SCHEDULED, 90))).isEqualTo(150);
        assertThat(version(schedule.event("u", SCHEDULED, SCHEDULED, 160))).isEqualTo(160);
    }

    @Test
    void whatWasNotFoundInATableThatWasReadAnewDoesNotHold() {
        SourceRecord sent = apply(tableRead("crosswalk@150", "schedule", "SUCCEEDED", "schedule", "courses"));
        assertThat(sent.topic()).isEqualTo("k12.submissions.v1");
        assertThat(sent.sourceOffset()).isEqualTo(Map.of("lsn", 7L));
        Struct control = (Struct) sent.value();
        assertThat(control.getString("kind")).isEqualTo("TRUNCATE");
        assertThat(control.getString("entity")).isEqualTo("k12.course-enrollments.v1");
        assertThat(control.getInt64("version")).isEqualTo(150);
    }

    @Test
    void tablesOfOneTopicAreAllReadBeforeAnythingIsTakenBack() {
        assertPosition(tableRead(
                "crosswalk@150", "school_gradelevels", "SUCCEEDED", "school_gradelevels", "student_enrollment_codes"));
        SourceRecord sent =
                apply(tableRead("crosswalk@150", "student_enrollment_codes", "EMPTY", "student_enrollment_codes"));
        assertThat(((Struct) sent.value()).getString("entity")).isEqualTo("reference.codes.v1");
    }

    @Test
    void aReadingThatSomebodyElseAskedForTakesNothingBack() {
        assertPosition(tableRead("ad-hoc", "schedule", "SUCCEEDED", "schedule"));
    }

    @Test
    void aTableThatWasNotReadToItsEndStopsTheTask() {
        SourceRecord failed = tableRead("crosswalk@150", "schedule", "SQL_EXCEPTION", "schedule");
        assertThatThrownBy(() -> apply(failed))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("Table schedule could not be read anew (SQL_EXCEPTION");
    }

    @Test
    void aReadingThatLacksAColumnStopsTheTaskBecauseItWouldReplaceAll() {
        var withoutCourse = new Envelopes("schedule", List.of("student_id"), List.of("student_id"));
        SourceRecord row = withoutCourse.snapshot(SCHEDULED, 9);
        assertThatThrownBy(() -> apply(row))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("course_id")
                .hasMessageContaining("so it is not read");
    }

    @Test
    void aTransactionThatWasOpenDuringTheReadingComesAfterIt() {
        assertThat(version(schedule.snapshot(SCHEDULED, 100))).isEqualTo(100);
        assertThat(version(schedule.event("u", SCHEDULED, SCHEDULED, 90))).isEqualTo(100);
        assertThat(version(schedule.event("u", SCHEDULED, SCHEDULED, 130))).isEqualTo(130);
    }

    @Test
    void afterARestartTheLastCommitOrdersATransactionThatBeganBeforeIt() {
        schedule.committed(120);
        assertThat(version(schedule.event("u", SCHEDULED, SCHEDULED, 90))).isEqualTo(120);
        assertThat(version(schedule.event("u", SCHEDULED, SCHEDULED, 130))).isEqualTo(130);
    }

    private long version(SourceRecord change) {
        return ((Struct) apply(change).value()).getInt64("version");
    }

    private void assertRejected(SourceRecord change, String rule, String field) {
        SourceRecord sent = apply(change);
        assertThat(sent.topic()).isEqualTo("k12.rejects.v1");
        assertThat(((Struct) sent.value()).getString("rule")).isEqualTo(rule);
        assertThat(((Struct) sent.value()).getString("field")).contains(field);
        assertThat(((Struct) sent.value()).getString("hint")).isNotEmpty();
    }

    private void assertPosition(SourceRecord record) {
        SourceRecord sent = apply(record);
        assertThat(sent.topic()).isEqualTo("crosswalk.sis-positions");
        assertThat(sent.key()).isEqualTo("north");
        assertThat(sent.value()).isNull();
        assertThat(sent.sourceOffset()).isEqualTo(record.sourceOffset());
    }

    private static SourceRecord technical(String schemaName) {
        Schema schema = SchemaBuilder.struct()
                .name(schemaName)
                .field("ts_ms", Schema.INT64_SCHEMA)
                .build();
        return new SourceRecord(
                Map.of(),
                Map.of("lsn", 1L),
                "__debezium-heartbeat.north",
                0,
                null,
                null,
                schema,
                new Struct(schema).put("ts_ms", 1L));
    }

    private static SourceRecord notice(String type, String table, Map<String, ?> offset) {
        Map<String, String> data = table == null ? Map.of() : Map.of("current_collection_in_progress", table);
        return notice("Initial Snapshot", type, "1", data, offset);
    }

    private static SourceRecord incremental(String type, String id, Map<String, String> data) {
        return notice("Incremental Snapshot", type, id, data, Map.of("lsn", 7L));
    }

    static SourceRecord tableBegins(String table, long lsn) {
        return notice("IN_PROGRESS", "sis.public." + table, Map.of("lsn", lsn));
    }

    static SourceRecord rowsFollow(String id, String table) {
        return incremental("IN_PROGRESS", id, Map.of("current_collection_in_progress", "public." + table));
    }

    static SourceRecord tableRead(String id, String table, String status, String... waiting) {
        return incremental(
                "TABLE_SCAN_COMPLETED",
                id,
                Map.of(
                        "scanned_collection",
                        "public." + table,
                        "data_collections",
                        "public." + String.join(",public.", waiting),
                        "status",
                        status));
    }

    private static SourceRecord notice(
            String aggregate, String type, String id, Map<String, String> data, Map<String, ?> offset) {
        Schema schema = SchemaBuilder.struct()
                .name("io.debezium.connector.common.Notification")
                .field("id", Schema.STRING_SCHEMA)
                .field("aggregate_type", Schema.STRING_SCHEMA)
                .field("type", Schema.STRING_SCHEMA)
                .field(
                        "additional_data",
                        SchemaBuilder.map(Schema.STRING_SCHEMA, Schema.STRING_SCHEMA)
                                .optional()
                                .build())
                .build();
        Struct value = new Struct(schema)
                .put("id", id)
                .put("aggregate_type", aggregate)
                .put("type", type)
                .put("additional_data", data);
        return new SourceRecord(Map.of(), offset, "crosswalk.sis-positions", null, null, null, schema, value);
    }

    private static Envelopes schedule(String... keyColumns) {
        return new Envelopes(
                "schedule",
                List.of(
                        "student_id",
                        "course_period_id",
                        "marking_period_id",
                        "start_date",
                        "end_date",
                        "course_id",
                        "syear",
                        "school_id"),
                List.of(keyColumns));
    }

    /** The one record that an event becomes, or null. */
    private SourceRecord apply(SourceRecord event) {
        List<SourceRecord> records = events.records(event);
        assertThat(records).hasSizeLessThan(2);
        return records.isEmpty() ? null : records.get(0);
    }

    static SisEvents events(String partner, OpenRejects rejects) {
        Map<String, String> settings =
                Map.of("crosswalk.partner", partner, "crosswalk.rejects.bootstrap.servers", "none:1");
        return new SisEvents(SisTaskSettings.of(settings), rejects);
    }
}
