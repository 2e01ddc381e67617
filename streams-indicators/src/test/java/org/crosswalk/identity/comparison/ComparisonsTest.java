package org.crosswalk.identity.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.crosswalk.identity.record.PersonRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonsTest {
    @ParameterizedTest
    @CsvSource({
        "José, JOSE, exact",
        "O'Brien, obrien, exact",
        "Christophe, Christopher, exact",
        "Bartholome, Bartholomew, exact",
        "Jonathan, Jonathon, close",
        "Mary Ann, Ann, part",
        "J, John, part",
        "Robert, Bob, nickname",
        "Rob, Bob, nickname",
        "Marian, Maria, close",
        "Katrin, Karen, alike",
        "Maria, Elena, different"
    })
    void givenNames(String a, String b, String level) {
        assertThat(Levels.of(ComparisonKind.GIVEN_NAME, 10, a, b)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "García López, Garcia-Lopez, exact",
        "García López, Lopez, part",
        "Wolfeschlegelsteinha, Wolfeschlegelsteinhausen, exact",
        "Robert, Bob, different",
        "Johnson, Johnsen, close",
        "Smith, Smyth, alike",
        "Smith, Jones, different"
    })
    void familyNames(String a, String b, String level) {
        assertThat(Levels.of(ComparisonKind.FAMILY_NAME, 20, a, b)).isEqualTo(level);
    }

    @Test
    void aNameIsCutAtItsLengthOnly() {
        assertThat(Levels.of(ComparisonKind.GIVEN_NAME, 10, "Chris", "Christopher"))
                .isNotEqualTo("exact");
    }

    @Test
    void swappedNames() {
        Map<String, String> right = Map.of("given", "Mei", "family", "Zhang");
        assertThat(Levels.names(right, Map.of("given", "Zhang", "family", "Mei")))
                .isEqualTo("swapped,swapped");
        assertThat(Levels.names(right, Map.of("given", "Zhang"))).isEqualTo("swapped,missing");
        assertThat(Levels.names(right, Map.of("given", "Zhang", "family", "Ortiz")))
                .isEqualTo("different,different");
    }

    @ParameterizedTest
    @CsvSource({
        "2004-05-06, 05/06/2004, exact",
        "2004-05-06, 20040506, exact",
        "2004-05-06, 2004-05-99, day-unknown",
        "2004-05-00, 2004-05-31, day-unknown",
        "2004-05-06, 2004-06-05, swapped",
        "2004-05-06, 2004-05-16, one-digit",
        "2004-05-06, 2004-05-29, two-parts",
        "2004-05-06, 2005-11-29, near",
        "2004-05-06, 1998-11-29, different",
        "2004-05-06, unknown, missing"
    })
    void dates(String a, String b, String level) {
        assertThat(Levels.of(ComparisonKind.DATE, a, b)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "A-123 456, a123456, exact",
        "1234567, 1234576, one-slip",
        "1234567, 7654321, different",
        "9999999, 1234567, missing",
        "0000, 1234567, missing",
        "55555, 1234567, missing"
    })
    void codes(String a, String b, String level) {
        assertThat(Levels.of(ComparisonKind.CODE, a, b)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "123-45-6789, 123456789, exact",
        "123-45-6789, 6789, last-four",
        "6789, 6789, last-four",
        "123456789, 123456780, one-slip",
        "123456789, 6780, different",
        "999-99-9999, 123456789, missing",
        "none, 123456789, missing"
    })
    void socialSecurityNumbers(String a, String b, String level) {
        assertThat(Levels.of(ComparisonKind.SOCIAL_SECURITY, a, b)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, 12 Main St., 12 MAIN ST, exact",
        "TEXT, 12 Main Street, 12 Main Streets, close",
        "TEXT, 12 Main Street, PO Box 7, different",
        "POSTAL_CODE, 97201-1234, 97201, exact",
        "POSTAL_CODE, 97201, 97210, one-slip",
        "POSTAL_CODE, 97201, 97288, same-area",
        "POSTAL_CODE, 97201, 10001, different",
        "POSTAL_CODE, 00000, 97201, missing",
        "EMAIL, Ann.Lee@x.org, ann.lee@x.org, exact",
        "EMAIL, ann.lee@x.org, ann.lee@y.com, same-user",
        "EMAIL, ann.lee@x.org, ann.leee@y.com, close",
        "EMAIL, anneliese.lee@x.org, anneliese.lee.77@y.com, close-user",
        "EMAIL, ann@x.org, bob@x.org, different",
        "EXACT, F, f, exact",
        "EXACT, F, M, different",
        "EXACT, '', M, missing",
        "EXACT, ' - ', M, missing"
    })
    void otherKinds(ComparisonKind kind, String a, String b, String level) {
        assertThat(Levels.of(kind, a, b)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "Female, f, exact",
        "F, Male, different",
        "nonbinary, N, exact",
        "X, X, exact",
        "X, F, missing",
        "M, NONBINARY, missing",
        "X, N, missing",
        "U, F, missing",
        "unknown, Unknown, missing",
        "1, 2, different",
        "'', F, missing"
    })
    void whoIsBeyondTwoValuesOfSexAgreesOnlyWithTheLike(String a, String b, String level) {
        assertThat(Levels.of(ComparisonKind.SEX, a, b)).isEqualTo(level);
        assertThat(Levels.of(ComparisonKind.SEX, b, a)).isEqualTo(level);
    }

    @Test
    void aCutTextIsEqualAsFarAsItGoes() {
        assertThat(Levels.of(ComparisonKind.EXACT, 1, "Spring", "S")).isEqualTo("exact");
    }

    @Test
    void localCodesAreComparedWithinOneSource() {
        Comparison ids = ComparisonKind.LOCAL_CODE.of(new Field("id", List.of("id"), 0, -1, false, 0), Nicknames.NONE);
        Object[] north = {ids.prepare(PersonRecord.of("1", "north", Map.of("id", "77")))};
        Object[] also = {ids.prepare(PersonRecord.of("2", "NORTH", Map.of("id", "77")))};
        Object[] south = {ids.prepare(PersonRecord.of("3", "south", Map.of("id", "77")))};
        assertThat(Levels.name(ids, north, also)).isEqualTo("exact");
        assertThat(Levels.name(ids, north, south)).isEqualTo("missing");
    }

    @Test
    void idsAreConfidential() {
        for (ComparisonKind kind : ComparisonKind.values()) {
            boolean id = kind == ComparisonKind.CODE
                    || kind == ComparisonKind.LOCAL_CODE
                    || kind == ComparisonKind.SOCIAL_SECURITY;
            var field = new Field("x", List.of("x"), 0, -1, false, 0);
            assertThat(kind.of(field, Nicknames.NONE).confidential())
                    .as(kind.id())
                    .isEqualTo(id);
        }
    }
}
