package org.crosswalk.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
