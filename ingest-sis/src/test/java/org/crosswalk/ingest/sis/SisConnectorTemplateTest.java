package org.crosswalk.ingest.sis;

import static org.assertj.core.api.Assertions.assertThat;

import io.debezium.config.Configuration;
import io.debezium.connector.postgresql.PostgresConnectorConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SisConnectorTemplateTest {
    private static final Map<String, String> KEYS = Map.of(
            "partner", "north-district",
            "host", "sis.example.org",
            "database", "rosario",
            "user", "crosswalk",
            "password", "${env:SIS_PASSWORD}",
            "registry.url", "http://localhost:8081/apis/ccompat/v7",
            "rejects.bootstrap.servers", "localhost:9092",
            "rejects.client.security.protocol", "SSL");

    private final Map<String, String> configuration = SisConnectorTemplate.configuration(SisSettings.of(KEYS));

    @Test
    void theConnectorIsNamedAsItsClassIs() {
        assertThat(SisConnectorTemplate.CONNECTOR).isEqualTo(SisSourceConnector.class.getName());
    }

    @Test
    void whatCouldLoseOrDoubleAChangeIsDecided() {
        assertThat(configuration)
                .containsEntry("plugin.name", "pgoutput")
                .containsEntry("slot.name", "crosswalk_north_district")
                .containsEntry("publication.name", "crosswalk_north_district")
                .containsEntry("publication.autocreate.mode", "filtered")
                .containsEntry("snapshot.mode", "initial")
                .containsEntry("offset.mismatch.strategy", "trust_offset")
                .containsEntry("lsn.flush.mode", "connector")
                .containsEntry("read.only", "true")
                .containsEntry("exactly.once.support", "required")
                .containsEntry("transaction.boundary", "poll")
                .containsEntry("tombstones.on.delete", "true")
                .containsEntry("skipped.operations", "none")
                .containsEntry("extended.headers.enabled", "false")
                .containsEntry("errors.tolerance", "none")
                .containsEntry("poll.interval.ms", "20")
                .containsEntry("database.password", "${env:SIS_PASSWORD}");
    }

    @Test
    void onlyColumnsOfTheMappingAreCaptured() {
        assertThat(configuration.get("column.include.list"))
                .contains("public[.]students[.]custom_200000012")
                .doesNotContain("custom_200000003", "username", "password");
        assertThat(configuration).doesNotContainKey("column.exclude.list");
    }

    @Test
    void theSameSettingsAreWrittenAlikeByEveryProcess() {
        assertThat(configuration)
                .containsEntry("crosswalk.withheld.columns", "custom_200000003,password,username")
                .containsEntry("crosswalk.rejects.bootstrap.servers", "localhost:9092")
                .containsEntry("crosswalk.rejects.client.security.protocol", "SSL");
        assertThat(configuration.get("column.include.list"))
                .endsWith(",public[.]crosswalk_heartbeat[.]id,public[.]crosswalk_heartbeat[.]beat");
    }

    @Test
    void everyTableIsNamedByWhatItsFactNeeds() {
        assertThat(configuration.get("message.key.columns").split(";"))
                .contains(
                        "public[.]students:student_id",
                        "public[.]student_report_card_grades:student_id,id",
                        "public[.]schedule:student_id,course_period_id,marking_period_id,start_date",
                        "public[.]schools:id,syear");
    }

    @Test
    void whatOthersReferToIsReadFirst() {
        assertThat(configuration.get("table.include.list").split(","))
                .containsExactly(
                        "public[.]schools",
                        "public[.]school_gradelevels",
                        "public[.]student_enrollment_codes",
                        "public[.]school_marking_periods",
                        "public[.]courses",
                        "public[.]course_periods",
                        "public[.]students",
                        "public[.]student_enrollment",
                        "public[.]schedule",
                        "public[.]student_report_card_grades",
                        "public[.]crosswalk_heartbeat");
    }

    @Test
    void theLogIsLetGoOfByATableOrWithoutOneByAMessage() {
        assertThat(configuration.get("heartbeat.action.query")).startsWith("INSERT INTO public.crosswalk_heartbeat");
        Map<String, String> keys = new TreeMap<>(KEYS);
        keys.put("heartbeat.table", "");
        assertThat(SisConnectorTemplate.configuration(SisSettings.of(keys)))
                .containsEntry(
                        "heartbeat.action.query", "SELECT pg_logical_emit_message(true, 'crosswalk-heartbeat', '')");
    }

    @Test
    void debeziumKnowsEveryOption() {
        Set<String> known = StreamSupport.stream(PostgresConnectorConfig.ALL_FIELDS.spliterator(), false)
                .map(field -> field.name())
                .collect(Collectors.toCollection(TreeSet::new));
        // Debezium reads them, but leaves them out of its own list.
        known.add(PostgresConnectorConfig.OFFSET_SLOT_MISMATCH_STRATEGY.name());
        known.add(PostgresConnectorConfig.READ_ONLY_CONNECTION.name());
        Set<String> connects = Set.of(
                "connector.class", "tasks.max", "exactly.once.support", "transaction.boundary", "errors.tolerance");
        assertThat(configuration.keySet())
                .filteredOn(option -> !connects.contains(option)
                        && !option.matches(
                                "(key|value)[.]converter.*|crosswalk[.].*|topic[.]creation[.].*|producer[.].*"))
                .allSatisfy(option -> assertThat(known).contains(option));
    }

    @Test
    void debeziumAcceptsEveryValue() {
        List<String> problems = new ArrayList<>();
        Configuration.from(configuration)
                .validate(
                        PostgresConnectorConfig.ALL_FIELDS,
                        (field, value, problem) -> problems.add(field.name() + "=" + value + ": " + problem));
        assertThat(problems).isEmpty();
    }
}
