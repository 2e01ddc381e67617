package org.crosswalk.deploy.local.region;

import java.time.LocalDate;

/** Populates a region: families with children in the districts, and college students who never were there. */
final class RegionBuilder {

    private static final int FIRST_COHORT = 2018;
    private static final int[] COHORT_WEIGHTS = {14, 14, 14, 14, 14, 14, 14, 2};
    private static final long OUTSIDERS = 1L << 40;
    private static final long BOTH_NAMES = 1L << 46;

    private final Region region;
    private final Names names = new Names();

    RegionBuilder(Region region) {
        this.region = region;
    }

    void build() {
        new SchoolFounding(region).found();
        for (long family = 1; region.people.size() < region.plan.students(); family++) {
            settle(family, new Draw(region.plan.seed(), family));
        }
        int students = region.plan.students();
        for (int i = 0; i < students * 8 / 100; i++) {
            formerStudent(new Draw(region.plan.seed(), OUTSIDERS + 2L * i));
        }
        for (int i = 0; i < students / 10; i++) {
            newcomer(new Draw(region.plan.seed(), OUTSIDERS + 2L * i + 1));
        }
        new FullNames(region).tellApart();
        if (region.plan.errors() == ErrorProfile.USUAL) {
            new PartnerErrors(region).make();
        }
        reportEveryDistrictAndYear();
        new StateIdReporting(region).report();
    }

    private void settle(long number, Draw draw) {
        Family family = named(Family.settle(draw, names, region), number);
        int children = 1 + draw.weighted(60, 30, 10);
        int cohort = FIRST_COHORT + draw.weighted(COHORT_WEIGHTS);
        LocalDate birthDate = birthDate(draw, cohort);
        for (int i = 0; i < children && region.people.size() < region.plan.students(); i++) {
            if (i > 0 && !draw.chance(0.08)) {
                cohort = FIRST_COHORT + draw.weighted(COHORT_WEIGHTS);
                birthDate = birthDate(draw, cohort);
            }
            raise(family, cohort, birthDate, draw);
        }
    }

    /** Two family names are a thing to get wrong, so that a region without errors has them only hyphenated. */
    private Family named(Family family, long number) {
        return region.plan.errors() == ErrorProfile.NONE
                ? family
                : family.withBothNames(names, new Draw(region.plan.seed(), BOTH_NAMES + number));
    }

    private void raise(Family family, int cohort, LocalDate birthDate, Draw draw) {
        Demographics demographics = family.child(draw);
        int number = region.people.size();
        String stateId = draw.chance(0.004) ? null : region.stateId(number);
        Student student = new Student(
                number, stateId, names.person(draw, demographics.sex(), family.name()), birthDate, demographics);
        region.people.add(student);
        SchoolCareer school = new SchoolCareer(region, student, family.homeSchool(), draw);
        school.run(cohort);
        if (stateId != null) {
            new WorkExperience(region, student, draw).run();
            goToCollege(student, school, draw);
        }
    }

    private void goToCollege(Student student, SchoolCareer school, Draw draw) {
        boolean north = school.lastSchool().district == region.north;
        College nearest = draw.chance(north ? 0.8 : 0.2) ? region.river : region.hill;
        CollegeCareer career = new CollegeCareer(region, student, school.lastSchool(), draw);
        career.dual(school.dualSeats(), nearest);
        if (school.graduationYear() == null) {
            return;
        }
        double going = school.dualSeats().isEmpty() ? 0.62 : 0.8;
        if (student.demographics.has(ProgramFlag.ECONOMIC_DISADVANTAGE)) {
            going -= 0.12;
        }
        if (draw.chance(going)) {
            int fall = 2 * (school.graduationYear() + 1 - SchoolCalendar.FIRST_YEAR);
            boolean early = school.graduationYear() == SchoolCalendar.OPEN_YEAR;
            int delay = early ? -1 : new int[] {0, 1, 2}[draw.weighted(82, 9, 9)];
            career.enter(draw.chance(0.9) ? nearest : region.other(nearest), fall + delay, draw.chance(0.98));
        }
    }

    /** Somebody whom the districts graduated before their systems begin. */
    private void formerStudent(Draw draw) {
        Student person = outsider(draw, 2018, true);
        boolean firstTime = draw.chance(0.4);
        enter(person, 0, firstTime, draw);
    }

    /** Somebody from another state. */
    private void newcomer(Draw draw) {
        int first = draw.below(Term.REGULAR.size());
        enter(outsider(draw, 2016 + first / 2, false), first, draw.chance(0.7), draw);
    }

    private Student outsider(Draw draw, int cohort, boolean known) {
        Family family = Family.settle(draw, names, region);
        Demographics demographics = family.child(draw);
        int number = region.people.size();
        LocalDate birthDate = birthDate(draw, cohort).minusDays(draw.below(1500));
        PersonName name = names.person(draw, demographics.sex(), family.name());
        Student person = new Student(number, known ? region.stateId(number) : null, name, birthDate, demographics);
        region.people.add(person);
        return person;
    }

    private void enter(Student person, int firstTerm, boolean firstTime, Draw draw) {
        College college = draw.chance(0.6) ? region.river : region.hill;
        new CollegeCareer(region, person, null, draw).enter(college, firstTerm, firstTime);
    }

    private static LocalDate birthDate(Draw draw, int cohort) {
        return LocalDate.of(cohort - 15, 9, 1).plusDays(draw.below(365));
    }

    /** A year without any placement could not be told from a year that was not reported. */
    private void reportEveryDistrictAndYear() {
        for (District district : region.districts()) {
            for (int year : SchoolCalendar.YEARS) {
                boolean reported = region.people.stream()
                        .flatMap(person -> person.placements.stream())
                        .anyMatch(row -> row.reporter == district && row.schoolYear == year);
                if (!reported) {
                    region.people.stream()
                            .filter(person -> person.stateId != null)
                            .flatMap(person -> person.pupils.stream())
                            .filter(pupil -> pupil.district == district)
                            .flatMap(pupil -> pupil.enrollments.stream()
                                    .filter(row -> row.schoolYear == year && row.attended() && row.grade >= 9)
                                    .map(row -> new Reportable(pupil, row)))
                            .findFirst()
                            .ifPresent(first -> new WorkExperience(
                                            region, first.pupil().student, new Draw(region.plan.seed(), 0))
                                    .report(first.pupil(), first.enrollment(), 0));
                }
            }
        }
    }

    private record Reportable(Pupil pupil, Enrollment enrollment) {}
}
