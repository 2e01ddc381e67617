package org.crosswalk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crosswalk.history.AcademicTerm;
import org.crosswalk.history.Facts;
import org.crosswalk.identity.ExactIdentity.Claim;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.vocabulary.PlacementSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactIdentityTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "0", "000000000", "999999999", " 000000000 "})
    void anIdOfNothingOnlyZerosOrOnlyNinesIsMissing(String id) {
        assertThat(ExactIdentity.claim(Facts.student("1").setStateStudentId(id).build()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000001", "990000000", " 123456789 "})
    void everyOtherIdIsAClaim(String id) {
        assertThat(ExactIdentity.claim(Facts.student("1").setStateStudentId(id).build()))
                .contains(new Claim(id.strip(), 0));
    }

    @Test
    void collegesClaimAsOfTheirTerm() {
        var student = Facts.collegeStudent("1", AcademicTerm.spring(2023)).setStateStudentId("123");
        assertThat(ExactIdentity.claim(student.build())).contains(new Claim("123", 20231));
    }

    @Test
    void placementsClaimAndOtherFactsDoNot() {
        assertThat(ExactIdentity.claim(
                        Facts.placement("123", 2021, PlacementSource.REPORT).build()))
                .contains(new Claim("123", 0));
        assertThat(ExactIdentity.claim(Facts.enrollment("1", 2021, "1", "09").build()))
                .isEmpty();
    }

    @Test
    void theLatestClaimIsBelievedAndAmongEqualsTheSmallestId() {
        assertThat(ExactIdentity.stateStudentId(List.of(new Claim("1", 20214), new Claim("2", 20231))))
                .contains("2");
        assertThat(ExactIdentity.stateStudentId(List.of(new Claim("3", 0), new Claim("2", 0), new Claim("4", 0))))
                .contains("2");
        assertThat(ExactIdentity.stateStudentId(List.of())).isEmpty();
    }

    @Property(tries = 200)
    void theOrderOfClaimsDoesNotMatter(@ForAll("claims") List<Claim> claims) {
        List<Claim> backwards = new ArrayList<>(claims);
        Collections.reverse(backwards);
        assertThat(ExactIdentity.stateStudentId(backwards)).isEqualTo(ExactIdentity.stateStudentId(claims));
    }

    @Provide
    Arbitrary<List<Claim>> claims() {
        return Combinators.combine(Arbitraries.of("1", "2", "3"), Arbitraries.of(0, 20214, 20221))
                .as(Claim::new)
                .list()
                .ofMaxSize(6);
    }

    @Test
    void personsAreNamedByContent() {
        assertThat(ExactIdentity.person("123456789"))
                .isEqualTo(ExactIdentity.person("123456789"))
                .matches("P[0-9a-f]{26}")
                .isNotEqualTo(ExactIdentity.person("123456780"));
        assertThat(ExactIdentity.personOfItsOwn(new SourcePerson("north-district", "1")))
                .matches("L[0-9a-f]{26}")
                .isNotEqualTo(ExactIdentity.personOfItsOwn(new SourcePerson("north-district", "2")));
    }

    @Test
    void theNameOfAPersonIsTheStartOfTheHashOfItsStateId() {
        // echo -n 'state-id|123456789' | sha256sum
        assertThat(ExactIdentity.person("123456789")).isEqualTo("P10b4f37f0dd16982d197884a63");
    }
}
