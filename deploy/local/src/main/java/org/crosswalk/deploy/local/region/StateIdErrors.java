package org.crosswalk.deploy.local.region;

import java.time.LocalDate;
import java.util.List;

/** State ids that are wrong: a second one for the same person, one for two people, and colleges that know none. */
final class StateIdErrors {

    private static final long DUPLICATES = 1L << 48;
    private static final long WITHHELD = 1L << 49;
    private static final long SHARED = 1L << 50;
    private static final double DUPLICATE_RATE = 0.02;
    private static final double WITHHELD_RATE = 0.05;

    /** A pair among so many students: 0.1 % of them share an id with somebody else. */
    private static final int STUDENTS_A_SHARED_ID = 2000;

    private static final int ATTEMPTS = 1000;

    private final Region region;
    private final Names names = new Names();

    StateIdErrors(Region region) {
        this.region = region;
    }

    void make() {
        for (Student person : region.people) {
            Draw draw = new Draw(region.plan.seed(), DUPLICATES + person.number);
            boolean seenTwice = person.pupils.size() + person.collegeRecords.size() > 1 && !person.pupils.isEmpty();
            if (seenTwice && person.stateId != null && draw.chance(DUPLICATE_RATE)) {
                enterTwice(person, draw);
            }
            withhold(person);
        }
        Draw draw = new Draw(region.plan.seed(), SHARED);
        int pairs = Math.max(1, region.plan.students() / STUDENTS_A_SHARED_ID);
        for (int i = 0; i < pairs; i++) {
            share(draw);
        }
    }

    /** One of the records came about as if the person were somebody new, with a state id of its own. */
    private void enterTwice(Student person, Draw draw) {
        String stateId = region.strayStateId(person);
        Particulars stated = stated(person.particulars, draw);
        int record = draw.below(person.pupils.size() + person.collegeRecords.size());
        if (record < person.pupils.size()) {
            Pupil pupil = person.pupils.get(record);
            pupil.stateId = stateId;
            pupil.particulars = stated;
        } else {
            CollegeStudent student = person.collegeRecords.get(record - person.pupils.size());
            student.stateId = stateId;
            student.terms.forEach(term -> term.particulars = stated);
        }
    }

    /** Most duplicates look alike; some were made because the name or the birth date did not match. */
    private Particulars stated(Particulars right, Draw draw) {
        PersonName name = right.name();
        LocalDate birthDate = right.birthDate();
        return switch (draw.weighted(81, 8, 3, 8)) {
            case 0 -> right;
            case 1 -> right.with(name.withLast(names.familyOtherThan(name.last(), draw)));
            case 2 -> right.with(birthDate.plusDays(draw.chance(0.5) ? draw.between(40, 700) : -draw.between(40, 700)));
            default -> right.with(DateTypo.in(birthDate, draw));
        };
    }

    private void withhold(Student person) {
        for (CollegeStudent student : person.collegeRecords) {
            long stream = WITHHELD + 2L * person.number + region.colleges().indexOf(student.college);
            if (new Draw(region.plan.seed(), stream).chance(WITHHELD_RATE)) {
                student.stateId = null;
            }
        }
    }

    private void share(Draw draw) {
        List<Student> people = region.people;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Student owner = people.get(draw.below(people.size()));
            Student other = people.get(draw.below(people.size()));
            if (mayShare(owner) && mayShare(other) && arePlainlyDifferent(owner, other)) {
                other.pupils.forEach(pupil -> pupil.stateId = owner.stateId);
                other.collegeRecords.forEach(
                        student -> student.stateId = student.stateId == null ? null : owner.stateId);
                return;
            }
        }
        throw new IllegalStateException("no two students of the region may share a state id");
    }

    /** Work-based learning is reported by the state id alone: under a shared one nobody could tell whose it is. */
    private static boolean mayShare(Student person) {
        return person.stateId != null
                && !person.pupils.isEmpty()
                && person.pupils.stream().allMatch(pupil -> person.stateId.equals(pupil.stateId))
                && person.placements.isEmpty()
                && person.internships.isEmpty();
    }

    private static boolean arePlainlyDifferent(Student one, Student other) {
        PersonName name = one.particulars.name();
        PersonName otherName = other.particulars.name();
        LocalDate born = one.particulars.birthDate();
        LocalDate otherBorn = other.particulars.birthDate();
        return !name.first().equals(otherName.first())
                && !name.last().equals(otherName.last())
                && born.getYear() != otherBorn.getYear()
                && born.getMonthValue() != otherBorn.getMonthValue()
                && born.getDayOfMonth() != otherBorn.getDayOfMonth();
    }
}
