package org.crosswalk.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTypesTest {

    @Test
    void textLosesTheBlanksAroundItAndKeepsItsZeros() {
        OneField text = OneField.of("type: text");
        assertThat(text.value("  000123 ")).isEqualTo("000123");
        assertThat(text.value("   ")).isNull();
        assertThat(text.value(null)).isNull();
        assertThat(text.value(new BigDecimal("2021.00"))).isEqualTo("2021");
        assertThat(text.value(new BigDecimal("100"))).isEqualTo("100");
        assertThat(text.value(17L)).isEqualTo("17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UK", "-1", "000000000", "999999999", "X", "XXX"})
    void sentinelsAreNoValue(String sentinel) {
        assertThat(OneField.of("missing: [UK, '-1'], missing-pattern: '0+|9+|X+'")
                        .value(sentinel))
                .isNull();
    }

    @Test
    void aRequiredFieldWithoutValueRejectsTheRow() {
        assertThat(OneField.of("required: true").rule(" ")).isEqualTo("required");
        assertThat(OneField.of("required: true, missing: [UK]").rule("UK")).isEqualTo("required");
        assertThat(OneField.of("required: true").rule("x")).isEmpty();
    }

    @Test
    void aDefaultStandsInForAMissingValue() {
        OneField flag = OneField.of("type: boolean, 'yes': ['2'], default: false");
        assertThat(flag.value("2")).isEqualTo(true);
        assertThat(flag.value(" ")).isEqualTo(false);
        assertThat(flag.rule("3")).isEqualTo("code");
    }

    @Test
    void matchTakesTheFirstGroup() {
        OneField year = OneField.of("type: integer, match: '^(\\d{4})-\\d{4}$'");
        assertThat(year.value("2021-2022")).isEqualTo(2021L);
        assertThat(year.rule("2021")).isEqualTo("pattern");
    }

    @Test
    void zerosThatASpreadsheetTookAwayComeBack() {
        OneField code = OneField.of("zeros-to: 6");
        assertThat(code.value("3601")).isEqualTo("003601");
        assertThat(code.value("003601")).isEqualTo("003601");
        assertThat(code.value("1234567")).isEqualTo("1234567");
        assertThat(code.value("36A1")).isEqualTo("36A1");
        assertThat(code.value("")).isNull();
    }

    @Test
    void aYearOfTwoDigits() {
        OneField year = OneField.of("type: integer, two-digit-years-from: 1980");
        assertThat(year.value("80")).isEqualTo(1980L);
        assertThat(year.value("99")).isEqualTo(1999L);
        assertThat(year.value("00")).isEqualTo(2000L);
        assertThat(year.value("79")).isEqualTo(2079L);
        assertThat(year.value("")).isNull();
        assertThat(year.rule("2022")).isEqualTo("range");
        assertThat(year.rule("2x")).isEqualTo("number");
    }

    @Test
    void stripTakesAway() {
        assertThat(OneField.of("strip: '[^0-9]'").value("52.0201")).isEqualTo("520201");
    }

    @Test
    void wholeNumbers() {
        OneField whole = OneField.of("type: integer, between: [1, 12]");
        assertThat(whole.value("07")).isEqualTo(7L);
        assertThat(whole.value(new BigDecimal("7.000"))).isEqualTo(7L);
        assertThat(whole.rule("13")).isEqualTo("range");
        assertThat(whole.rule("7.5")).isEqualTo("integer");
        assertThat(whole.rule("seven")).isEqualTo("number");
        assertThat(whole.rule("1e999999999")).isEqualTo("number");
        assertThat(whole.rule("99999999999999999999999")).isEqualTo("number");
    }

    @ParameterizedTest
    @CsvSource({"0300,300", "300,300", "0000,0", "1250,1250"})
    void impliedDecimalsBecomeHundredths(String raw, long hundredths) {
        assertThat(OneField.of("type: decimal, implied: 2").value(raw)).isEqualTo(hundredths);
    }

    @Test
    void decimalsBecomeHundredths() {
        OneField decimal = OneField.of("type: decimal");
        assertThat(decimal.value("93.5")).isEqualTo(9350L);
        assertThat(decimal.value(new BigDecimal("93.5"))).isEqualTo(9350L);
        assertThat(decimal.value("-1")).isEqualTo(-100L);
        assertThat(decimal.rule("1.234")).isEqualTo("decimal");
        assertThat(OneField.of("type: decimal, implied: 2").rule("3.00")).isEqualTo("decimal");
        assertThat(OneField.of("type: decimal, implied: 1").value("125")).isEqualTo(1250L);
    }

    @Test
    void aFieldMayHaveACommaBeforeItsDecimals() {
        OneField decimal = OneField.of("type: decimal, decimal-comma: true");
        assertThat(decimal.value("7,5")).isEqualTo(750L);
        assertThat(decimal.value("3")).isEqualTo(300L);
        assertThat(decimal.rule("7.5")).isEqualTo("number");
        assertThat(decimal.rule("1,234")).isEqualTo("decimal");
        assertThat(decimal.rule("1,2,3")).isEqualTo("number");
        assertThat(OneField.of("type: decimal").rule("7,5")).isEqualTo("number");
        assertThat(OneField.of("type: decimal, decimal-comma: true, implied: 1").rule("7,5"))
                .isEqualTo("decimal");
        assertThat(OneField.of("type: hours, decimal-comma: true").value("7,5")).isEqualTo(450L);
    }

    @Test
    void hoursBecomeWholeMinutes() {
        OneField hours = OneField.of("type: hours");
        assertThat(hours.value(60)).isEqualTo(3600L);
        assertThat(hours.value("7.5")).isEqualTo(450L);
        assertThat(hours.value("0.33")).isEqualTo(19L);
    }

    @ParameterizedTest
    @CsvSource({
        "yyyyMMdd,20051130,2005-11-30",
        "MMddyyyy,11302005,2005-11-30",
        "M/d/yy,7/4/05,2005-07-04",
        "M/d/yy,7/4/95,1995-07-04",
        "M/d/yyyy,7/4/1895,1895-07-04",
        "yyyy-MM-dd,2005-11-30,2005-11-30",
        "excel-serial,38686,2005-11-30",
        "yyMMdd,290228,2029-02-28",
    })
    void daysInEveryListedForm(String pattern, String raw, LocalDate day) {
        assertThat(OneField.of("type: date, patterns: [M/d/yyyy, " + pattern + "]")
                        .value(raw))
                .isEqualTo(day);
    }

    @Test
    void daysThatDoNotExistAreRejected() {
        OneField day = OneField.of("type: date, patterns: [yyyyMMdd]");
        assertThat(day.rule("20050230")).isEqualTo("date");
        assertThat(day.rule("20051301")).isEqualTo("date");
        assertThat(day.rule("2005113")).isEqualTo("date");
        assertThat(day.value(LocalDate.of(2005, 11, 30))).isEqualTo(LocalDate.of(2005, 11, 30));
    }

    @Test
    void anUnknownDayOfTheMonthIsNoValue() {
        OneField day = OneField.of("type: date, patterns: [yyyyMMdd, M/d/yyyy]");
        assertThat(day.value("20050199")).isNull();
        assertThat(day.rule("20050199")).isEmpty();
        assertThat(day.rule("1/99/2005")).isEmpty();
        assertThat(day.rule("20051399")).isEqualTo("date");
    }

    @Test
    void aPartialDateIsYearAndMonthOfAnUnknownDay() {
        OneField partial = OneField.of("type: partial-date, patterns: [yyyyMMdd, M/d/yyyy, M/d/yy]");
        assertThat(partial.value("20050199")).isEqualTo("2005-01-99");
        assertThat(partial.value("1/99/2005")).isEqualTo("2005-01-99");
        assertThat(partial.value("11/99/05")).isEqualTo("2005-11-99");
        assertThat(partial.value("20050131")).isNull();
        assertThat(partial.value("20051399")).isNull();
        assertThat(partial.value("unknown")).isNull();
        assertThat(partial.rule("unknown")).isEmpty();
        assertThat(partial.value(LocalDate.of(2005, 11, 30))).isNull();
    }

    @Test
    void twoDigitYearsBeginWhereTheLayoutSays() {
        assertThat(OneField.of("type: date, patterns: [M/d/yy], two-digit-years-from: 2000")
                        .value("1/2/95"))
                .isEqualTo(LocalDate.of(2095, 1, 2));
    }

    @Test
    void momentsKeepTheOffsetAtWhichTheyWereStated() {
        OneField moment = OneField.of("type: timestamp");
        OffsetDateTime expected = OffsetDateTime.of(2021, 10, 5, 14, 0, 0, 0, ZoneOffset.ofHours(-6));
        assertThat(moment.value("2021-10-05T14:00:00-06:00")).isEqualTo(expected);
        assertThat(moment.rule("2021-10-05T14:00:00")).isEqualTo("timestamp");
        assertThat(moment.value(expected.toInstant())).isEqualTo(expected.withOffsetSameInstant(ZoneOffset.UTC));
    }

    @Test
    void codes() {
        OneField code = OneField.of("type: code, codes: {M: MALE, F: FEMALE, U: ''}");
        assertThat(code.value("M")).isEqualTo("MALE");
        assertThat(code.value("U")).isNull();
        assertThat(code.rule("U")).isEmpty();
        assertThat(code.rule("m")).isEqualTo("code");
        assertThat(OneField.of("type: code, codes: ['10', '15']").value("10")).isEqualTo("10");
        assertThat(OneField.of("type: code, codes: {MATH: M}, otherwise: OTHER").value("ART"))
                .isEqualTo("OTHER");
        assertThat(OneField.of("type: code, upper-case: true, codes: {MATH: M}").value("Math"))
                .isEqualTo("M");
    }

    @Test
    void booleans() {
        OneField flag = OneField.of("type: boolean, 'yes': [Y, '1'], 'no': [N]");
        assertThat(flag.value("1")).isEqualTo(true);
        assertThat(flag.value("N")).isEqualTo(false);
        assertThat(flag.value("")).isNull();
        assertThat(flag.rule("maybe")).isEqualTo("code");
        assertThat(flag.value(Boolean.TRUE)).isEqualTo(true);
        assertThat(OneField.of("type: boolean, matches: '^DC-'").value("DC-ENGL1301"))
                .isEqualTo(true);
        assertThat(OneField.of("type: boolean, matches: '^DC-'").value("ENGL-DC-"))
                .isEqualTo(false);
    }
}
