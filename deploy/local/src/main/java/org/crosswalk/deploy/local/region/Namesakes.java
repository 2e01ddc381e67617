package org.crosswalk.deploy.local.region;

import java.util.ArrayList;
import java.util.List;

/** Different people of the same name: cousins in the other district, told apart by birth date and suffix. */
final class Namesakes {

    private static final long STREAM = 1L << 47;
    private static final int STUDENTS_A_PAIR = 1000;
    private static final List<String> SUFFIXES = List.of("Jr", "II", "III", "IV");

    private final Region region;
    private final Draw draw;

    Namesakes(Region region) {
        this.region = region;
        this.draw = new Draw(region.plan.seed(), STREAM);
    }

    void make() {
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
