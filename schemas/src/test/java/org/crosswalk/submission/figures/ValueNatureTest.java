package org.crosswalk.submission.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueNatureTest {
    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "0, NUMBER",
        "003601, NUMBER",
        "-12.50, NUMBER",
        "20221309, NUMBER",
        "20221231, DATE",
        "2022-12-31, DATE",
        "12/31/22, DATE",
        "Nuñez-Škoda, WORD",
        "O'Brien Jr., WORD",
        "A00731, CODE",
        "---, OTHER",
        "a@b.example, OTHER"
    })
    void aValueHasTheNatureOfItsCharacters(String value, ValueNature nature) {
        byte[] bytes = ("x" + value + "x").getBytes(StandardCharsets.UTF_8);
        assertThat(ValueNature.of(bytes, 1, bytes.length - 1)).isEqualTo(nature);
    }
}
