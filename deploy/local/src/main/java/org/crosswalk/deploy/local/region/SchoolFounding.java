package org.crosswalk.deploy.local.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Sets up the districts: their schools, codes, calendars and course catalogues, rolled over year by year. */
final class SchoolFounding {

    private static final int STUDENTS_A_SCHOOL = 400;
    private static final List<String> TITLES = List.of(
            "Lincoln",
            "Riverside",
            "Washington",
            "Oak Ridge",
            "Cesar Chavez",
            "Lakeview",
            "Roosevelt",
            "Eastside",
            "Cedar Creek",
            "Booker T. Washington",
            "Westfield",
            "Pecan Valley",
            "Franklin",
            "Northgate",
            "Sam Houston");

    private final Region region;

    SchoolFounding(Region region) {
        this.region = region;
    }

    void found() {
        int schools = Math.max(4, (region.plan.students() + STUDENTS_A_SCHOOL - 1) / STUDENTS_A_SCHOOL);
        int north = Math.max(2, (int) Math.round(schools * 0.6));
        foundDistrict(region.north, north, 1);
        foundDistrict(region.south, Math.max(2, schools - north), 2);
    }

    private void foundDistrict(District district, int schools, int number) {
        for (int i = 0; i < schools; i++) {
            int id = district.ids.next("schools");
            String round = i < TITLES.size() ? "" : " " + (i / TITLES.size() + 1);
            String title =
                    TITLES.get(i % TITLES.size()) + round + (i == 0 ? " Junior-Senior High School" : " High School");
            String ceeb = String.format("44%04d", number * 1000 + id);
            String stateCode = String.format("19%d%04d", number, id);
            School school = new School(id, district, title, i == 0, ceeb, stateCode);
            for (int grade = school.hasGradeEight ? 8 : 9; grade <= 12; grade++) {
                school.gradeLevels.put(grade, district.ids.next("school_gradelevels"));
            }
            district.schools.add(school);
        }
        for (int year : SchoolCalendar.YEARS) {
            rollOver(district, year);
        }
    }

    private static void rollOver(District district, int year) {
        district.entryCodes.put(year, district.ids.next("student_enrollment_codes"));
        Map<ExitReason, Integer> exits = new EnumMap<>(ExitReason.class);
        for (ExitReason reason : ExitReason.values()) {
            exits.put(reason, district.ids.next("student_enrollment_codes"));
        }
        district.exitCodes.put(year, exits);
        for (School school : district.schools) {
            school.markingPeriods.put(year, calendar(district, year));
            school.courses.put(year, ordinaryCourses(school, year));
            school.dualCourses.put(year, dualCourses(school, year));
        }
    }

    private static List<MarkingPeriod> calendar(District district, int year) {
        LocalDate first = SchoolCalendar.firstDay(year);
        LocalDate winter = SchoolCalendar.firstSemesterEnd(year);
        LocalDate spring = SchoolCalendar.secondSemesterStart(year);
        LocalDate last = SchoolCalendar.lastDay(year);
        MarkingPeriod whole = period(district, "FY", null, "Full Year", "FY", first, last);
        MarkingPeriod one = period(district, "SEM", whole.id(), "Semester 1", "S1", first, winter);
        MarkingPeriod two = period(district, "SEM", whole.id(), "Semester 2", "S2", spring, last);
        return List.of(
                whole,
                one,
                two,
                period(district, "QTR", one.id(), "Quarter 1", "Q1", first, first.plusDays(60)),
                period(district, "QTR", one.id(), "Quarter 2", "Q2", first.plusDays(61), winter),
                period(district, "QTR", two.id(), "Quarter 3", "Q3", spring, spring.plusDays(66)),
                period(district, "QTR", two.id(), "Quarter 4", "Q4", spring.plusDays(67), last));
    }

    private static MarkingPeriod period(
            District district,
            String kind,
            Integer parent,
            String title,
            String shortName,
            LocalDate start,
            LocalDate end) {
        return new MarkingPeriod(
                district.ids.next("school_marking_periods"), kind, parent, title, shortName, start, end);
    }

    private static List<Course> ordinaryCourses(School school, int year) {
        MarkingPeriod whole = school.markingPeriods.get(year).get(0);
        List<String[]> titles = new ArrayList<>(Curriculum.BY_GRADE);
        titles.addAll(Curriculum.ELECTIVES);
        List<Course> courses = new ArrayList<>();
        for (String[] title : titles) {
            courses.add(course(school, year, title[0], title[1], List.of(whole, whole)));
        }
        return courses;
    }

    private static List<Course> dualCourses(School school, int year) {
        List<MarkingPeriod> calendar = school.markingPeriods.get(year);
        List<Course> courses = new ArrayList<>();
        for (CatalogCourse shared : CatalogCourse.DUAL) {
            String shortName = "DC-" + shared.prefix() + shared.number();
            courses.add(course(
                    school,
                    year,
                    shared.title() + " (dual credit)",
                    shortName,
                    List.of(calendar.get(1), calendar.get(2))));
        }
        return courses;
    }

    private static Course course(
            School school, int year, String title, String shortName, List<MarkingPeriod> meetings) {
        District district = school.district;
        int id = district.ids.next("courses");
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < meetings.size(); i++) {
            sections.add(new Section(
                    district.ids.next("course_periods"),
                    "P" + (id % 7 + 1) + "-" + (i + 1),
                    meetings.get(i),
                    1000 * school.id + id % 40));
        }
        Course course = new Course(id, school, year, title, shortName, sections);
        sections.forEach(section -> section.belongTo(course));
        return course;
    }
}
