package org.crosswalk.deploy.local.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TablesTest {

    @Test
    void numbersStandAtTheirRightEdgeAndARowMayEndEarly() {
        assertThat(TextTable.of(
                        List.of(
                                List.of("name", "level", "u", "said"),
                                List.of("given", "exact", "0.5", "99 %"),
                                List.of("family", "nobody says anything about it")),
                        2))
                .isEqualTo(
                        """
                        name    level    u  said
                        given   exact  0.5  99 %
                        family  nobody says anything about it
                        """);
    }

    @Test
    void aCellCannotMoveTheCursor() {
        assertThat(TextTable.of(List.of(List.of("a\u001b[2J\r\nb", "c")))).isEqualTo("a [2J b  c\n");
        assertThat(TextTable.of(List.of())).isEmpty();
    }

    @Test
    void onlyCellsThatNeedThemAreInQuotes() {
        assertThat(CsvTable.of(
                        List.of("id", "said"),
                        List.of(
                                List.of("1", "a text of some length that needs no quotes at all"),
                                List.of("", " \"so\", it\nseems"),
                                List.of("-1.5", "N\u00fa\u00f1ez #1"))))
                .isEqualTo("id,said\n1,a text of some length that needs no quotes at all\n"
                        + ",\" \"\"so\"\", it\nseems\"\n-1.5,N\u00fa\u00f1ez #1\n");
    }

    @Test
    void whatIsMetMostComesFirst() {
        var tally = new Tally();
        tally.add(List.of("grade", "code"));
        tally.add(List.of("student", "required"));
        tally.add(List.of("student", "required"));
        tally.add(List.of("birthDate", "date"));
        assertThat(tally.mostFrequentFirst()
                        .map(entry -> entry.getValue() + entry.getKey().get(0)))
                .containsExactly("2student", "1birthDate", "1grade");
    }
}
