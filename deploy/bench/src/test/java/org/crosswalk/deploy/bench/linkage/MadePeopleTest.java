package org.crosswalk.deploy.bench.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.crosswalk.identity.record.PersonRecord;
import org.junit.jupiter.api.Test;

class MadePeopleTest {
    @Test
    void everyRunHasTheSameRecords() {
        assertThat(new MadePeople(3).records(500)).isEqualTo(new MadePeople(3).records(500));
        assertThat(new MadePeople(3).later(500, 50)).isEqualTo(new MadePeople(3).later(500, 50));
        assertThat(new MadePeople(3).records(500)).isNotEqualTo(new MadePeople(4).records(500));
    }

    @Test
    void aFewMoreRecordsThanPeople() {
        int[] people = new MadePeople(3).people(10_000);
        assertThat(people[people.length - 1]).isBetween(7_400, 7_900);
    }

    @Test
    void theFirstDescriptionHasNoErrorsAndSomeLaterOnesDo() {
        var people = new MadePeople(3);
        PersonRecord first = people.record(1, 42, 0);
        assertThat(first).isEqualTo(people.record(1, 42, 0));
        assertThat(IntStream.range(1, 20).mapToObj(time -> people.record(1, 42, time)))
                .anyMatch(other -> !other.equals(first));
    }

    @Test
    void datesStayDates() {
        assertThat(new MadePeople(3).records(2_000)).allSatisfy(record -> assertThat(record.value("birth_date"))
                .matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])"));
    }
}
