package org.crosswalk.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class FactKeyTest {
    @Property
    void partsComeBackAsTheyWere(@ForAll @NotEmpty List<String> parts) {
        String key = FactKey.of(parts.toArray());
        assertThat(FactKey.parts(key)).isEqualTo(parts);
        assertThat(FactKey.count(key)).isEqualTo(parts.size());
    }

    @Property
    void differentPartsMakeDifferentKeys(@ForAll @NotEmpty List<String> one, @ForAll @NotEmpty List<String> other) {
        assertThat(FactKey.of(one.toArray()).equals(FactKey.of(other.toArray())))
                .isEqualTo(one.equals(other));
    }

    @Property
    void aKeyBeginsWithItsPersonAndWithNoOther(
            @ForAll("parts") String partner, @ForAll("parts") String student, @ForAll("parts") String other) {
        String person = FactKey.of(partner, student);
        assertThat(FactKey.lengthOfPerson(person, partner, student)).isEqualTo(person.length());
        assertThat(FactKey.lengthOfPerson(FactKey.of(partner, student, other), partner, student))
                .isEqualTo(person.length());
        String key = FactKey.of(other, partner, student);
        int expected = FactKey.parts(key).subList(0, 2).equals(List.of(partner, student)) ? person.length() : -1;
        assertThat(FactKey.lengthOfPerson(key, partner, student)).isEqualTo(expected);
        assertThat(FactKey.lengthOfPerson(person + "x", partner, student)).isEqualTo(-1);
    }

    /** Short, of few letters, so that parts begin alike. */
    @Provide
    Arbitrary<String> parts() {
        return Arbitraries.strings().withChars("ab|%7C").ofMaxLength(3);
    }

    @Property
    void everyFactOfAStudentIsInOnePartition(@ForAll String partner, @ForAll String student, @ForAll String rest) {
        var person = new SourcePerson(partner, student);
        assertThat(Topics.K12_STUDENTS.partition(person.key(), 4))
                .isEqualTo(Topics.COLLEGE_AWARDS.partition(FactKey.of(partner, student, rest), 4))
                .isBetween(0, 3);
    }

    @Test
    void aKeyWithoutStudentIsNoPersonsKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourcePerson.ofKey("north-district"))
                .withMessageContaining("has no student");
    }
}
