package org.crosswalk.deploy.local.region;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Different people of the same name: cousins in the other district, told apart by birth date and suffix. Twins, of whom the
 * region has many, have different given names.
 */
final class Namesakes {

    private static final long STREAM = 1L << 47;
    private static final int STUDENTS_A_PAIR = 1000;
    private static final int LARGEST_FAMILY = 3;
    private static final List<String> SUFFIXES = List.of("Jr", "II", "III", "IV");

    private final Region region;
    private final Draw draw;
    private final Names names = new Names();

    Namesakes(Region region) {
        this.region = region;
        this.draw = new Draw(region.plan.seed(), STREAM);
    }

    void make() {
        tellTwinsApart();
        nameCousinsAlike();
    }

    private void tellTwinsApart() {
        List<Student> people = region.people;
        for (int i = 1; i < people.size(); i++) {
            Student person = people.get(i);
            Set<String> taken = new HashSet<>();
            for (Student elder : people.subList(Math.max(0, i - LARGEST_FAMILY + 1), i)) {
                if (areTwins(elder, person)) {
                    taken.add(elder.particulars.name().first());
                }
            }
            PersonName name = person.particulars.name();
            if (taken.contains(name.first())) {
                person.rename(name.withFirst(names.givenOtherThan(taken, person.demographics.sex(), draw)));
            }
        }
    }

    private static boolean areTwins(Student one, Student other) {
        return one.particulars.birthDate().equals(other.particulars.birthDate())
                && one.particulars.name().last().equals(other.particulars.name().last());
    }

    private void nameCousinsAlike() {
        List<Student> north = pupilsOf(region.north);
        List<Student> south = pupilsOf(region.south);
        int pairs = Math.max(1, region.plan.students() / STUDENTS_A_PAIR);
        for (int i = 0; i < pairs; i++) {
            Student one = north.remove(draw.below(north.size()));
            List<Student> cousins =
                    south.stream().filter(other -> mayBeCousins(one, other)).toList();
            if (!cousins.isEmpty()) {
                Student other = draw.of(cousins);
                south.remove(other);
                nameAlike(one, other);
            }
        }
    }

    private List<Student> pupilsOf(District district) {
        return new ArrayList<>(region.people.stream()
                .filter(person -> !person.pupils.isEmpty()
                        && person.pupils.stream().allMatch(pupil -> pupil.district == district))
                .toList());
    }

    private static boolean mayBeCousins(Student one, Student other) {
        return one.demographics.sex() == other.demographics.sex()
                && !one.particulars.birthDate().equals(other.particulars.birthDate());
    }

    private void nameAlike(Student one, Student other) {
        PersonName name = one.particulars.name();
        List<String> suffixes = SUFFIXES.stream()
                .filter(suffix -> !suffix.equals(name.suffix()))
                .toList();
        PersonName own = other.particulars.name();
        other.rename(new PersonName(name.first(), own.middle(), name.last(), draw.of(suffixes)));
    }
}
