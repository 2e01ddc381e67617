package org.crosswalk.deploy.local.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What partners get wrong under the usual profile, how often, and that nothing changes without it. */
class ErrorProfileTest {

    private static final int STUDENTS = 20_000;

    private static Region region;

    @BeforeAll
    static void build() {
        region = build(new RegionPlan(11, STUDENTS, ErrorProfile.USUAL));
    }

    @Test
    void aRegionWithoutErrorsIsWhatItAlwaysWas(@TempDir Path folder) throws Exception {
        RegionGenerator.generate(new RegionPlan(3, 500), folder, step -> {});
        assertThat(digest(folder)).isEqualTo("232dfc8756b5bde91c7c5ed19a5a559e6767a37fb450712b8b1c734f4dbbe443");
    }

    @Test
    void noTwoPeopleHaveOneNameAndBirthDateWithOrWithoutErrors() {
        for (ErrorProfile errors : ErrorProfile.values()) {
            Set<String> known = new HashSet<>();
            for (Student person : build(new RegionPlan(7, 5_000, errors)).people) {
                PersonName name = person.particulars.name().plain();
                assertThat(known.add(name.first() + '|' + name.last() + '|' + person.particulars.birthDate()))
                        .as(person.particulars.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void aPlanWithErrorsAlwaysGivesTheSameFiles(@TempDir Path one, @TempDir Path other) throws Exception {
        RegionGenerator.generate(new RegionPlan(3, 300, ErrorProfile.USUAL), one, step -> {});
        RegionGenerator.generate(new RegionPlan(3, 300, ErrorProfile.USUAL), other, step -> {});
        assertThat(digest(one)).isEqualTo(digest(other));
        RegionGenerator.generate(new RegionPlan(3, 300), other, step -> {});
        assertThat(digest(one)).isNotEqualTo(digest(other));
    }

    @Test
    void everySmallestRegionHasErrors(@TempDir Path small) throws IOException {
        for (long seed = 0; seed < 5; seed++) {
            RegionGenerator.generate(new RegionPlan(seed, RegionPlan.FEWEST, ErrorProfile.USUAL), small, step -> {});
        }
        assertThat(small.resolve("truth/cells.csv")).isNotEmptyFile();
    }

    @Test
    void collegesLackStateIds() {
        assertRate(0.05, known(), student -> student.terms.stream()
                .allMatch(term -> term.stateId == null || term.stateId.matches("0+|9+")));
    }

    @Test
    void somePeopleHaveASecondStateId() {
        Set<String> right = new HashSet<>();
        region.people.forEach(person -> right.add(person.stateId));
        List<Student> seenTwice = region.people.stream()
                .filter(person -> person.stateId != null
                        && !person.pupils.isEmpty()
                        && person.pupils.size() + person.collegeRecords.size() > 1)
                .toList();
        List<Student> duplicated = seenTwice.stream()
                .filter(person -> stateIds(person).stream().anyMatch(id -> !right.contains(id)))
                .toList();
        assertRate(0.02, duplicated.size(), seenTwice.size());
        assertThat(duplicated)
                .allSatisfy(person -> assertThat(stateIds(person)).allMatch(id -> id.matches("[1-9]\\d{8}")));
    }

    @Test
    void plainlyDifferentChildrenShareAStateId() {
        Map<String, Set<Student>> byId = new HashMap<>();
        for (Student person : region.people) {
            stateIds(person).forEach(id -> byId.computeIfAbsent(id, unseen -> new HashSet<>())
                    .add(person));
        }
        List<Set<Student>> shared =
                byId.values().stream().filter(people -> people.size() > 1).toList();
        assertThat(shared).hasSize(STUDENTS / 2000).allSatisfy(people -> {
            assertThat(people).hasSize(2);
            assertThat(people.stream().map(person -> person.particulars.name().last()))
                    .doesNotHaveDuplicates();
            assertThat(people.stream().map(person -> person.particulars.birthDate()))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void registrarsGetNamesAndBirthDatesWrong() {
        List<CollegeStudent> all = all();
        Names names = new Names();
        assertRate(0.02, all, student -> names.nicknames(
                        student.person.particulars.name().first())
                .contains(first(student).name().first()));
        assertRate(0.005, all, student -> first(student)
                .name()
                .first()
                .equals(student.person.particulars.name().last()));
        assertRate(0.01, all, student -> !first(student).dayKnown());
        assertRate(0.016, all, student -> !first(student).birthDate().equals(student.person.particulars.birthDate()));
        assertThat(all).as("a name changes from some term on").anyMatch(student -> !first(student)
                .name()
                .last()
                .equals(student.particulars().name().last()));
        assertThat(all).as("one of two family names").anyMatch(student -> student.person
                .particulars
                .name()
                .last()
                .startsWith(first(student).name().last() + " "));
    }

    @Test
    void collegesChangeTheirOwnIds() {
        assertRate(0.01, all(), student -> student.ids().size() > 1);
        assertThat(all().stream().flatMap(student -> student.ids().stream().map(id -> student.college.id + id)))
                .doesNotHaveDuplicates();
    }

    @Test
    void twinsHaveOtherNamesAndCousinsOtherBirthDates() {
        Map<String, List<Student>> twins = new HashMap<>();
        Map<String, List<Student>> namesakes = new HashMap<>();
        for (Student person : region.people) {
            PersonName name = person.particulars.name();
            if (!person.pupils.isEmpty()) {
                twins.computeIfAbsent(name.last() + person.particulars.birthDate(), unseen -> new ArrayList<>())
                        .add(person);
                namesakes
                        .computeIfAbsent(name.first() + name.last(), unseen -> new ArrayList<>())
                        .add(person);
            }
        }
        long withTwin = twins.values().stream()
                .filter(people -> people.size() > 1)
                .mapToLong(List::size)
                .sum();
        assertThat(withTwin).isGreaterThan(STUDENTS * 15 / 1000);
        assertThat(namesakes.values())
                .filteredOn(people -> people.stream().anyMatch(person -> "IV"
                        .equals(person.particulars.name().suffix())))
                .isNotEmpty()
                .allMatch(people -> people.size() > 1);
    }

    private static void assertRate(double expected, List<CollegeStudent> students, Predicate<CollegeStudent> error) {
        assertRate(expected, students.stream().filter(error).count(), students.size());
    }

    private static void assertRate(double expected, long errors, long of) {
        assertThat((double) errors / of).isCloseTo(expected, Offset.offset(0.3 * expected));
    }

    private static Particulars first(CollegeStudent student) {
        return student.terms.get(0).particulars;
    }

    private static List<CollegeStudent> all() {
        return region.colleges().stream()
                .flatMap(college -> college.students.stream())
                .toList();
    }

    /** Students of whom the state has an id. */
    private static List<CollegeStudent> known() {
        return all().stream().filter(student -> student.person.stateId != null).toList();
    }

    private static Set<String> stateIds(Student person) {
        Set<String> ids = new HashSet<>();
        Stream.concat(
                        person.pupils.stream().map(pupil -> pupil.stateId),
                        person.collegeRecords.stream()
                                .flatMap(student -> student.terms.stream())
                                .map(term -> term.stateId))
                .filter(Objects::nonNull)
                .filter(id -> !id.matches("0+|9+"))
                .forEach(ids::add);
        return ids;
    }

    private static Region build(RegionPlan plan) {
        Region built = new Region(plan);
        new RegionBuilder(built).build();
        return built;
    }

    /** Of all files but those that tell who the people of the records are, which came later. */
    private static String digest(Path directory) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(
                            path -> directory.relativize(path).toString()))
                    .toList()) {
                String name = directory.relativize(file).toString();
                if (!name.equals("truth/records.csv")) {
                    digest.update(name.getBytes());
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
