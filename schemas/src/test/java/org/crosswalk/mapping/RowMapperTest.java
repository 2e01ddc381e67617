package org.crosswalk.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowMapperTest {
    private static final String LOG =
            """
            id: log
            title: Check-ins and check-outs
            sector: wbl
            format: json-lines
            fields:
              event: {column: event, type: code, codes: [agreement, check-in, check-out, void], required: true}
              student: {column: student, required: true}
              placement: {column: placement, required: true}
              visit: {column: visit}
              at: {column: at, type: timestamp}
              agreedMinutes: {column: agreed_hours, type: hours}
              startDate: {column: start, type: date}
              voided: {column: kind, type: code, codes: {check-in: CHECK_IN, check-out: CHECK_OUT}}
              said: {column: event, type: code, codes: {check-in: CHECK_IN, check-out: CHECK_OUT, agreement: '', void: ''}}
            derived:
              kind: {first: [said, voided]}
              source: {constant: AGREEMENT}
              yearOfVisit: {school-year: at, starts: 7}
              yearOfStart: {school-year: startDate, starts: 7}
              schoolYear: {first: [yearOfVisit, yearOfStart]}
            emit:
              - topic: wbl.placements.v1
                key: [partner, student, placement]
                when: {event: agreement}
                copy: [source, schoolYear, placement, agreedMinutes, startDate]
                set: {stateStudentId: student}
              - topic: wbl.hours.v1
                key: [partner, student, placement, visit, kind]
                when: {event: [check-in, check-out]}
                copy: [placement, visit, kind, schoolYear, at]
              - topic: wbl.hours.v1
                key: [partner, student, placement, visit, kind]
                when: {event: void}
                delete: true
            """;

    private final RowMapper mapper = RowMapper.of(Layouts.parse("log.yaml", LOG).get(0));

    @Test
    void aRowBecomesTheRecordsWhoseConditionsHold() {
        Emission hour = only(Map.of(
                "event", "check-in",
                "student", "S|1",
                "placement", "INT-1",
                "visit", "V1",
                "at", "2021-06-30T23:30:00-06:00"));
        assertThat(hour.topic().name()).isEqualTo("wbl.hours.v1");
        assertThat(hour.key()).isEqualTo("north|S%7C1|INT-1|V1|CHECK_IN");
        assertThat(hour.deletion()).isFalse();
        assertThat(hour.value().get("version")).isEqualTo(5L);
        assertThat(hour.value().get("partner")).isEqualTo("north");
        assertThat(hour.value().get("student")).isEqualTo("S|1");
        assertThat(hour.value().get("origin")).isEqualTo("log:17");
        assertThat(hour.value().get("kind")).hasToString("CHECK_IN");
        assertThat(hour.value().get("at")).isEqualTo(1_625_117_400_000L);
        // It was still June where the student was, though July in UTC.
        assertThat(hour.value().get("schoolYear")).isEqualTo(2020);
    }

    @Test
    void numbersDaysAndMinutesAreWrittenAsTheSchemaHasThem() {
        Emission agreement = only(Map.of(
                "event",
                "agreement",
                "student",
                "S1",
                "placement",
                "INT-1",
                "agreed_hours",
                60,
                "start",
                "2021-10-04"));
        assertThat(agreement.topic().name()).isEqualTo("wbl.placements.v1");
        assertThat(agreement.value().get("agreedMinutes")).isEqualTo(3600L);
        assertThat(agreement.value().get("startDate")).isEqualTo(18_904);
        assertThat(agreement.value().get("source")).hasToString("AGREEMENT");
        assertThat(agreement.value().get("school")).isNull();
        assertThat(agreement.value().get("schoolYear")).isEqualTo(2021);
    }

    @Test
    void aRowCanSayThatAFactNoLongerHolds() {
        Emission end = only(
                Map.of("event", "void", "student", "S1", "placement", "INT-1", "visit", "V1", "kind", "check-out"));
        assertThat(end.deletion()).isTrue();
        assertThat(end.key()).isEqualTo("north|S1|INT-1|V1|CHECK_OUT");
        assertThat(end.value().get("deleted")).isEqualTo(true);
        assertThat(end.value().get("kind")).hasToString("UNKNOWN");
    }

    @Test
    void everyProblemOfARowIsTold() {
        Mapped mapped = map(Map.of("event", "arrived", "student", " ", "placement", "P", "at", "yesterday"));
        assertThat(mapped).isInstanceOf(Mapped.Rejected.class);
        assertThat(((Mapped.Rejected) mapped).problems())
                .extracting(Problem::field, Problem::rule, Problem::value)
                .containsExactly(
                        tuple("event", "code", "arrived"),
                        tuple("student", "required", ""),
                        tuple("at", "timestamp", "yesterday"),
                        tuple("said", "code", "arrived"));
    }

    @Test
    void oneOfTellsSeveralFromOneAndFirstTakesTheFirst() {
        String yaml =
                """
                id: races
                title: Races
                sector: k12
                format: table
                fields:
                  id: {column: id, required: true}
                  hispanic: {column: h, type: code, codes: {'1': HISPANIC, '2': ''}}
                  white: {column: w, type: code, codes: {'1': WHITE}}
                  black: {column: b, type: code, codes: {'2': BLACK}}
                derived:
                  race: {one-of: [white, black], several: TWO_OR_MORE}
                  raceEthnicity: {first: [hispanic, race]}
                emit:
                  - {topic: k12.students.v1, key: [partner, id], copy: [raceEthnicity]}
                """;
        RowMapper races = RowMapper.of(Layouts.parse("races.yaml", yaml).get(0));
        assertThat(race(races, "1", "1", "")).isEqualTo("HISPANIC");
        assertThat(race(races, "2", "1", "")).isEqualTo("WHITE");
        assertThat(race(races, "2", "1", "2")).isEqualTo("TWO_OR_MORE");
        assertThat(race(races, "2", "", "")).isEqualTo("UNKNOWN");
    }

    private static String race(RowMapper mapper, String hispanic, String white, String black) {
        Row row = Row.of(Map.of("id", "1", "h", hispanic, "w", white, "b", black));
        Mapped.Valid valid = (Mapped.Valid) mapper.map(row, Provenance.of("p", 1, ""));
        return valid.emissions().get(0).value().get("raceEthnicity").toString();
    }

    private Emission only(Map<String, ?> columns) {
        List<Emission> emissions = ((Mapped.Valid) map(columns)).emissions();
        assertThat(emissions).hasSize(1);
        return emissions.get(0);
    }

    private Mapped map(Map<String, ?> columns) {
        return mapper.map(Row.of(new HashMap<>(columns)), Provenance.of("north", 5, "log:17"));
    }
}
