package org.crosswalk.deploy.bench.workload;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.k12.K12CourseEnrollment;
import org.crosswalk.schemas.k12.K12CourseGrade;
import org.crosswalk.schemas.reference.Section;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final Population SMALL = new Population(0, 60, 50);

    @Test
    void the_same_numbers_give_the_same_facts() {
        assertThat(SMALL.roundRobin())
                .containsExactlyElementsOf(
                        new Population(0, 60, 50).roundRobin().toList());
    }

    @Property(tries = 20)
    void every_fact_is_there_once(
            @ForAll @IntRange(max = 100_000) int first,
            @ForAll @IntRange(min = 1, max = 20) int people,
            @ForAll @IntRange(min = Population.FEWEST_FACTS, max = Population.MOST_FACTS) int facts) {
        Population population = new Population(first, people, facts);
        Set<List<Object>> keys = new HashSet<>();
        population.roundRobin().forEach(fact -> keys.add(List.of(fact.topic().name(), fact.key())));
        assertThat(keys).hasSize((int) population.size());
        assertThat(population.personByPerson())
                .allMatch(fact -> keys.contains(List.of(fact.topic().name(), fact.key())));
    }

    @Test
    void all_people_get_a_fact_before_anyone_gets_the_next() {
        assertThat(SMALL.roundRobin().limit(60).map(fact -> fact.topic().name()))
                .containsOnly(Topics.K12_STUDENTS.name());
    }

    @Test
    void the_mix_has_every_kind_of_fact() {
        assertThat(SMALL.roundRobin().collect(groupingBy(fact -> fact.topic().name(), counting())))
                .containsKeys(
                        "k12.students.v1",
                        "k12.enrollments.v1",
                        "k12.course-enrollments.v1",
                        "k12.course-grades.v1",
                        "college.students.v1",
                        "college.term-enrollments.v1",
                        "college.course-enrollments.v1",
                        "college.readiness.v1",
                        "college.awards.v1",
                        "wbl.placements.v1",
                        "wbl.hours.v1");
    }

    @Test
    void keys_name_the_source_person_that_the_value_names() {
        assertThat(SMALL.roundRobin()).allSatisfy(fact -> assertThat(SourcePerson.ofKey(fact.key()))
                .isEqualTo(new SourcePerson(text(fact, "partner"), text(fact, "student"))));
    }

    @Test
    void sections_and_grades_refer_to_what_the_catalog_lists() {
        Set<String> sections = new HashSet<>();
        Population.catalog().stream()
                .map(Fact::value)
                .filter(Section.class::isInstance)
                .forEach(value -> sections.add(((Section) value).getSection()));
        assertThat(new Population(0, 30, 600).personByPerson().map(Fact::value)).allSatisfy(value -> {
            if (value instanceof K12CourseEnrollment taken) {
                assertThat(sections).contains(taken.getSection());
            }
            if (value instanceof K12CourseGrade grade) {
                assertThat(sections).contains(grade.getSection());
            }
        });
    }

    @Test
    void catalog_and_reports_have_no_key_twice() {
        List<Fact> facts = Stream.concat(Population.catalog().stream(), Population.reports().stream())
                .toList();
        assertThat(facts.stream().map(fact -> fact.topic().name() + " " + fact.key()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_longer_history_has_the_same_people() {
        Population longer = new Population(0, 60, 500);
        assertThat(longer.dualEnrollment(2021)).isEqualTo(SMALL.dualEnrollment(2021));
        assertThat(longer.gradeChanges(1, 10)).isEqualTo(SMALL.gradeChanges(1, 10));
    }

    @Test
    void a_grade_change_is_taken_back_in_the_next_round() {
        List<String> loaded = letters(SMALL.gradeChanges(2, 60));
        List<String> changed = letters(SMALL.gradeChanges(1, 60));
        assertThat(changed).hasSameSizeAs(loaded).isNotEmpty();
        assertThat(IntStream.range(0, loaded.size()))
                .allMatch(person -> !loaded.get(person).equals(changed.get(person)));
    }

    @Test
    void numbers_out_of_range_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Population(0, 0, 50));
        assertThatIllegalArgumentException().isThrownBy(() -> new Population(0, 1, Population.MOST_FACTS + 1));
    }

    private static List<String> letters(List<Fact> changes) {
        return changes.stream()
                .map(fact -> ((K12CourseGrade) fact.value()).getGradeLetter())
                .toList();
    }

    private static String text(Fact fact, String field) {
        return fact.value().get(fact.value().getSchema().getField(field).pos()).toString();
    }
}
