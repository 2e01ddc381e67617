package org.crosswalk.deploy.bench.workload;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Made-up people with long histories: students, enrollments, schedule rows and grades of two districts, term and course
 * enrollments, readiness and awards of two colleges, placements and visit hours. The same numbers always give the same facts.
 *
 * @param first number of the first person; populations whose numbers do not overlap have no person in common
 * @param people how many people, at least 1
 * @param factsPerPerson facts about each, {@value #FEWEST_FACTS} to {@value #MOST_FACTS}
 */
public record Population(int first, int people, int factsPerPerson) {

    /** Below this a person would lack facts that everybody of their kind has. */
    public static final int FEWEST_FACTS = 20;

    /** Beyond this a person would take a section twice. */
    public static final int MOST_FACTS = 600;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Population {
        if (first < 0 || people < 1 || factsPerPerson < FEWEST_FACTS || factsPerPerson > MOST_FACTS) {
            throw new IllegalArgumentException("a population has a first number from 0, at least 1 person, and "
                    + FEWEST_FACTS + " to " + MOST_FACTS + " facts a person, not " + first + ", " + people + " and "
                    + factsPerPerson);
        }
    }

    /** Number of facts about people. */
    public long size() {
        return (long) people * factsPerPerson;
    }

    /** Schools, courses, sections, school years and codes that the facts refer to. */
    public static List<Fact> catalog() {
        return Catalog.facts();
    }

    /** Control records that close every window which the facts fall into. */
    public static List<Fact> reports() {
        return Reports.facts();
    }

    /** All facts in the worst order: the first fact of everybody, then the second of everybody. */
    public Stream<Fact> roundRobin() {
        return IntStream.range(0, factsPerPerson).boxed().flatMap(number -> IntStream.range(first, first + people)
                .mapToObj(person -> new PersonFacts(new Person(person)).fact(number)));
    }

    /** All facts, person by person. */
    public Stream<Fact> personByPerson() {
        return IntStream.range(first, first + people).boxed().flatMap(person -> {
            PersonFacts facts = new PersonFacts(new Person(person));
            return IntStream.range(0, factsPerPerson).mapToObj(facts::fact);
        });
    }

    /**
     * Grade changes that each flip a person's dual-enrollment participation: an odd round withdraws those who passed and
     * passes those who withdrew, an even one takes that back.
     *
     * @param round 1 or more
     * @param most at most so many; never more than one per person
     */
    public List<Fact> gradeChanges(int round, int most) {
        return IntStream.range(first, first + people)
                .mapToObj(Person::new)
                .filter(Person::dual)
                .limit(most)
                .map(person -> new SchoolFacts(person).dualGrade(1L + round, person.withdrew() ^ round % 2 == 1))
                .toList();
    }

    /** The people enrolled in a school year (by its first calendar year), and how many of them earn dual credit in it. */
    public Participation dualEnrollment(int schoolYear) {
        List<Person> enrolled = IntStream.range(first, first + people)
                .mapToObj(Person::new)
                .filter(person -> schoolYear <= person.senior() && schoolYear > person.senior() - 4)
                .toList();
        long dual = enrolled.stream()
                .filter(person -> person.senior() == schoolYear && person.dual() && !person.withdrew())
                .count();
        return new Participation(dual, enrolled.size());
    }

    /** The people who first came to a college in a fall, and how many of them were enrolled in the spring after. */
    public Participation firstSpringPersistence(int fall) {
        List<Person> started = IntStream.range(first, first + people)
                .mapToObj(Person::new)
                .filter(person -> person.college() && person.senior() + 1 == fall)
                .toList();
        return new Participation(started.stream().filter(Person::persisted).count(), started.size());
    }

    /**
     * What a state-wide cell holds.
     *
     * @param numerator people who meet the condition
     * @param denominator people whom the indicator counts
     */
    public record Participation(long numerator, long denominator) {}
}
