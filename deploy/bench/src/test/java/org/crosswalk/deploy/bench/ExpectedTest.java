package org.crosswalk.deploy.bench;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.deploy.bench.workload.Fact;
import org.crosswalk.deploy.bench.workload.Population;
import org.crosswalk.history.FactGroup;
import org.crosswalk.history.FactKind;
import org.crosswalk.history.Observations;
import org.crosswalk.history.ReferenceTable;
import org.crosswalk.identity.description.Description;
import org.crosswalk.indicators.Almanac;
import org.crosswalk.indicators.Calendar;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.ContributionDiff;
import org.crosswalk.indicators.Contributions;
import org.crosswalk.indicators.Counts;
import org.crosswalk.indicators.Evaluation;
import org.crosswalk.schemas.SourcePerson;
import org.junit.jupiter.api.Test;

class ExpectedTest {

    private static final Population SMALL = new Population(0, 200, 50);

    @Test
    void the_definitions_give_the_cells_that_the_people_were_made_up_to_show() {
        Map<CellKey, Counts> cells = cells(SMALL.roundRobin());
        new Expected(cells).refuseOthersThan(SMALL);
        assertThat(SMALL.dualEnrollment(2021).numerator()).isPositive();
        assertThat(SMALL.firstSpringPersistence(2022).numerator()).isPositive();
    }

    @Test
    void a_ten_times_longer_history_gives_the_same_people_in_the_same_cells() {
        Population longer = new Population(0, 200, 500);
        new Expected(cells(longer.roundRobin())).refuseOthersThan(SMALL);
    }

    @Test
    void a_wrong_cell_is_refused() {
        Map<CellKey, Counts> cells = cells(SMALL.roundRobin().skip(1_000));
        assertThatExceptionOfType(WrongResult.class)
                .isThrownBy(() -> new Expected(cells).refuseOthersThan(SMALL))
                .withMessageContaining("HS-7");
    }

    /** The cells by the definitions alone, without any pipeline. */
    private static Map<CellKey, Counts> cells(Stream<Fact> facts) {
        ReferenceTable reference = new ReferenceTable();
        Almanac almanac = new Almanac();
        Stream.concat(Population.catalog().stream(), Population.reports().stream())
                .forEach(fact -> {
                    reference.take(fact.topic().name(), fact.key(), fact.value());
                    almanac.take(fact.topic().name(), fact.key(), fact.value());
                });
        Map<SourcePerson, List<Fact>> bySource = facts.collect(groupingBy(fact -> SourcePerson.ofKey(fact.key())));
        Map<String, Observations> people = new HashMap<>();
        bySource.forEach((source, held) ->
                people.merge(person(source, held), observations(held, reference), Observations::plus));
        Calendar calendar = almanac.calendar();
        Map<CellKey, Counts> cells = new HashMap<>();
        people.values()
                .forEach(person -> ContributionDiff.between(
                        Contributions.NONE,
                        Evaluation.evaluate(person, calendar),
                        (cell, counts) -> cells.merge(cell, counts, Counts::plus)));
        return cells;
    }

    /** The people of the benchmarks have state ids, and no errors in them. */
    private static String person(SourcePerson source, List<Fact> held) {
        return Description.of(source, held.stream().map(Fact::value).toList())
                .map(record -> record.value("state_student_id"))
                .orElse(source.key());
    }

    private static Observations observations(List<Fact> held, ReferenceTable reference) {
        Map<String, List<SpecificRecord>> groups = new HashMap<>();
        for (Fact fact : held) {
            FactKind.of(fact.value())
                    .map(kind -> kind.group(fact.key(), fact.value()))
                    .ifPresent(group -> groups.computeIfAbsent(group, g -> new ArrayList<>())
                            .add(fact.value()));
        }
        return groups.values().stream()
                .map(group -> FactGroup.observe(group, reference))
                .reduce(Observations.EMPTY, Observations::plus);
    }
}
