package org.crosswalk.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.generic.GenericData;
import org.crosswalk.mapping.Emission;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.mapping.Mapped;
import org.crosswalk.mapping.Provenance;
import org.crosswalk.mapping.Row;
import org.crosswalk.mapping.RowMapper;

/** A value that is accepted says what its text says, in the range of its field; every other text is a problem of its field. */
class ValuesFuzz {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal SIXTY = new BigDecimal(60);
    private static final String YAML =
            """
            id: values
            title: Values
            sector: college
            format: table
            table: values
            fields:
              text: {column: text}
              whole: {column: whole, type: integer}
              year: {column: year, type: integer, between: [1990, 2100]}
              shortYear: {column: shortYear, type: integer, two-digit-years-from: 1930}
              decimal: {column: decimal, type: decimal}
              implied: {column: implied, type: decimal, implied: 2}
              hours: {column: hours, type: hours}
              iso: {column: iso, type: date}
              compact: {column: compact, type: date, patterns: [yyyyMMdd]}
              american: {column: american, type: date, patterns: [MMddyyyy]}
              slashes: {column: slashes, type: date, patterns: [M/d/yyyy]}
              short: {column: short, type: date, patterns: [M/d/yy]}
              serial: {column: serial, type: date, patterns: [excel-serial]}
              partial: {column: partial, type: partial-date, patterns: [yyyy-MM-dd, yyyyMMdd]}
              moment: {column: moment, type: timestamp}
              flag: {column: flag, type: boolean, 'yes': ['Y'], 'no': ['N']}
              code: {column: code, type: code, codes: {'1': FALL, '2': SPRING}}
              zeros: {column: zeros, zeros-to: 6}
            emit: []
            """;
    private static final Layout LAYOUT = Layouts.parse("values.yaml", YAML).get(0);
    private static final RowMapper MAPPER = RowMapper.of(LAYOUT);
    private static final RowMapper LOG = RowMapper.of(Layouts.bundled("placement-log"));
    private static final Set<String> FIELDS = Set.copyOf(LAYOUT.places().keySet());
    private static final Map<String, String> DAYS = Map.of(
            "iso",
            "uuuu-MM-dd",
            "compact",
            "uuuuMMdd",
            "american",
            "MMdduuuu",
            "slashes",
            "M/d/uuuu",
            "short",
            "M/d/uu");

    @FuzzTest(maxDuration = "10m")
    void value(byte[] input) throws IOException {
        String text = new String(input, UTF_8);
        Row row = place -> text;
        Map<String, Object> values = MAPPER.values(FIELDS, row, Map.of());
        Mapped mapped = MAPPER.map(row, Provenance.of("p", 1, "f:1"));
        if (mapped instanceof Mapped.Rejected rejected) {
            assertThat(rejected.problems()).isNotEmpty().allMatch(problem -> !problem.hint()
                    .isEmpty());
        }
        String plain = text.strip();
        values.forEach((name, value) -> means(name, plain, value));
        visits(text);
    }

    /** A log's lines become records of their schema, whatever stands in them. */
    private static void visits(String text) {
        for (String event : List.of("agreement", "check-in")) {
            Map<String, String> columns = Map.of(
                    "event",
                    event,
                    "student",
                    "123456789",
                    "placement",
                    "p1",
                    "visit",
                    "v1",
                    "at",
                    text,
                    "agreed_hours",
                    text,
                    "start",
                    text);
            if (LOG.map(Row.of(columns), Provenance.of("p", 1, "f:1")) instanceof Mapped.Valid valid) {
                for (Emission emission : valid.emissions()) {
                    assertThat(GenericData.get().validate(emission.topic().schema(), emission.value()))
                            .isTrue();
                }
            }
        }
    }

    private static void means(String name, String text, Object value) {
        switch (name) {
            case "text" -> assertThat(value).isEqualTo(text);
            case "whole" -> assertThat(new BigDecimal(text)).isEqualByComparingTo(new BigDecimal((Long) value));
            case "year" -> {
                assertThat(new BigDecimal(text)).isEqualByComparingTo(new BigDecimal((Long) value));
                assertThat((Long) value).isBetween(1990L, 2100L);
            }
            case "shortYear" -> {
                assertThat((Long) value).isBetween(1930L, 2029L);
                assertThat((Long) value % 100).isEqualTo(new BigDecimal(text).longValueExact());
            }
            case "decimal" ->
                assertThat(new BigDecimal(text).multiply(HUNDRED)).isEqualByComparingTo(new BigDecimal((Long) value));
            case "implied" -> {
                assertThat(text).doesNotContain(".");
                assertThat(new BigDecimal(text)).isEqualByComparingTo(new BigDecimal((Long) value));
            }
            case "hours" -> {
                assertThat((Long) value).isNotNegative();
                BigDecimal minutes = new BigDecimal(text).multiply(SIXTY).setScale(0, RoundingMode.FLOOR);
                assertThat(minutes).isEqualByComparingTo(new BigDecimal((Long) value));
            }
            case "moment" -> assertThat(value).isEqualTo(OffsetDateTime.parse(text));
            case "flag" -> assertThat((Boolean) value).isEqualTo(text.equals("Y"));
            case "code" -> assertThat(text).isEqualTo(value.equals("FALL") ? "1" : "2");
            case "zeros" ->
                assertThat(value.toString())
                        .isEqualTo(text.matches("\\d{1,5}") ? "0".repeat(6 - text.length()) + text : text);
            case "serial" ->
                assertThat(((LocalDate) value).toEpochDay()
                                - LocalDate.of(1899, 12, 30).toEpochDay())
                        .isEqualTo(Long.parseLong(text));
            case "partial" -> assertThat(value.toString()).matches("\\d{4}-\\d\\d-99");
            default -> {
                LocalDate day = (LocalDate) value;
                assertThat(day.getYear()).isBetween(1, 9999);
                String written = DateTimeFormatter.ofPattern(DAYS.get(name)).format(day);
                assertThat(plain(written)).as(name).isEqualTo(plain(text));
            }
        }
    }

    /** Without zeros that lead a number. */
    private static String plain(String text) {
        return text.replaceAll("(?<!\\d)0+(?=\\d)", "");
    }
}
