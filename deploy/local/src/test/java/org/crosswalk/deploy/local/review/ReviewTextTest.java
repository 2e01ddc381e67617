package org.crosswalk.deploy.local.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.crosswalk.app.RegionReader;
import org.crosswalk.app.ReviewReader;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.identity.Difference;
import org.crosswalk.schemas.identity.MatchDecision;
import org.crosswalk.schemas.identity.PersonChange;
import org.crosswalk.schemas.identity.PossibleMatch;
import org.junit.jupiter.api.Test;

final class ReviewTextTest {
    private static final PossibleMatch MATCH = PossibleMatch.newBuilder()
            .setPartnerA("north")
            .setStudentA("1")
            .setPartnerB("river")
            .setStudentB("a|7")
            .setProbability(0.54321)
            .setDifferences(List.of(
                    new Difference("given_name", "Ann", "Anne, \"A\"", "close", 4.5),
                    new Difference("state_student_id", "1234567890", null, "missing", 0.0)))
            .build();

    @Test
    void aTableHasBothValuesSideBySideAndWhole() {
        assertThat(PossibleMatchText.of(List.of(MATCH), PossibleMatchText.Format.TABLE))
                .isEqualTo(
                        """
                        1     north|1   river|a%7C7   probability 0.5432
                              given_name        Ann         Anne, "A"  close    +4.50
                              state_student_id  1234567890  -          missing  +0.00
                        """);
    }

    @Test
    void programsReadTheSame() {
        assertThat(PossibleMatchText.of(List.of(MATCH), PossibleMatchText.Format.CSV))
                .isEqualTo(
                        """
                        number,probability,left,right,comparison,left_value,right_value,level,weight
                        1,0.5432,north|1,river|a%7C7,given_name,Ann,"Anne, ""A\""",close,4.500000
                        1,0.5432,north|1,river|a%7C7,state_student_id,1234567890,,missing,0.000000
                        """);
        assertThat(PossibleMatchText.of(List.of(MATCH), PossibleMatchText.Format.JSON))
                .contains("\"probability\" : 0.54321", "\"left\" : \"1234567890\"", "\"right\" : null");
    }

    @Test
    void aSourcePersonIsReadAsItIsPrinted() {
        assertThat(SourcePersonText.parse("river|a%7C7")).isEqualTo(new SourcePerson("river", "a|7"));
    }

    @Test
    void aChangeIsALine() {
        PersonChange change = PersonChange.newBuilder()
                .setPartner("north")
                .setStudent("1")
                .setNow("P1")
                .setProbability(0.99)
                .setReasons(List.of("birth_date exact"))
                .setCause("record river|2")
                .build();
        assertThat(ChangeText.of(List.of(new ReviewReader.Change(0, change))))
                .isEqualTo(
                        """
                        time                  source person  before  now  probability  reasons           cause
                        1970-01-01T00:00:00Z  north|1        -       P1   0.9900       birth_date exact  record river|2
                        """);
    }

    @Test
    void whatIsAssertedAndWhoTheyAreNow() {
        var pair = SourcePersonText.pair("river|2", "north|1");
        var decided = MatchDecision.newBuilder()
                .setVersion(1)
                .setSame(true)
                .setWho("Dana")
                .setWhy("same mother")
                .build();
        assertThat(PairText.of(
                        pair,
                        new RegionReader.Pair(
                                Map.of(), List.of(decided), Map.of(pair.first(), "P1", pair.second(), "P1"))))
                .isEqualTo(
                        """
                        asserted             Dana decided that they are one person: same mother
                        now                  one person, P1
                        """);
        assertThat(PairText.of(pair, new RegionReader.Pair(Map.of(), List.of(), Map.of())))
                .contains("nothing", "no link yet of both");
    }
}
