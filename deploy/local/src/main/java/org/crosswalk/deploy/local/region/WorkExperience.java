package org.crosswalk.deploy.local.region;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** Work-based learning of one student: what the district reports, and the hours that the region's log follows. */
final class WorkExperience {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final String[] TYPES = {Placement.INTERNSHIP, "15", "20", "60"};
    private static final String[] COURSE_CODES = {"", "7921", "8020", "9270"};
    private static final List<String> EMPLOYERS = List.of(
            "Riverbend Hospital",
            "Hill Country Credit Union",
            "Municipal Water Works",
            "O'Brien & Sons Welding",
            "Peña Bakery",
            "County Library",
            "Northside Veterinary Clinic",
            "Lone Oak Software");

    private final Region region;
    private final Student student;
    private final Draw draw;

    WorkExperience(Region region, Student student, Draw draw) {
        this.region = region;
        this.student = student;
        this.draw = draw;
    }

    /** Goes through all years in which the student attended a high school. */
    void run() {
        for (Pupil pupil : student.pupils) {
            for (Enrollment enrollment : pupil.enrollments) {
                if (enrollment.attended() && enrollment.grade >= 9 && !placedIn(enrollment.schoolYear)) {
                    year(pupil, enrollment);
                }
            }
        }
    }

    /** Somebody who changes school keeps the placements of the first school. */
    private boolean placedIn(int schoolYear) {
        return student.placements.stream().anyMatch(placement -> placement.schoolYear == schoolYear);
    }

    private void year(Pupil pupil, Enrollment enrollment) {
        double probability = enrollment.grade >= 11 ? 0.16 : 0.04;
        if (student.demographics.has(ProgramFlag.DISABILITY)) {
            probability *= 1.3;
        }
        if (!draw.chance(probability)) {
            return;
        }
        int type = draw.weighted(55, 15, 15, 15);
        Placement placement = report(pupil, enrollment, type);
        if (draw.chance(0.1)) {
            report(pupil, enrollment, (type + 1) % TYPES.length);
        }
        if (type == 0 && draw.chance(0.7)) {
            intern(enrollment, placement.internshipId);
        } else if (draw.chance(0.05)) {
            intern(enrollment, region.nextInternshipId(Region.INTERNSHIP_LOG, enrollment.schoolYear));
        }
    }

    /** Adds a row of the given type to the district's report. */
    Placement report(Pupil pupil, Enrollment enrollment, int type) {
        boolean internship = type == 0;
        String id = internship
                ? region.nextInternshipId(enrollment.school.district.placementReporter, enrollment.schoolYear)
                : "";
        String evaluated = internship ? List.of("Y", "N", "").get(draw.weighted(68, 20, 12)) : "";
        Placement placement = new Placement(
                enrollment, pupil.id, TYPES[type], id, COURSE_CODES[type], draw.between(10, 120), evaluated);
        student.placements.add(placement);
        return placement;
    }

    private void intern(Enrollment enrollment, String id) {
        LocalDate start = SchoolCalendar.firstDay(enrollment.schoolYear).plusDays(20 + draw.below(200));
        int agreed = 5 * draw.between(2, 8);
        Internship internship = new Internship(id, enrollment.school, draw.of(EMPLOYERS), start, agreed);
        int visits = draw.between(2, 8);
        LocalDate day = start;
        for (int i = 1; i <= visits; i++) {
            day = workday(day.plusDays(1 + draw.below(14)));
            internship.visits.add(visit("V" + i, day));
        }
        student.internships.add(internship);
    }

    private Visit visit(String id, LocalDate day) {
        LocalDateTime local = day.atTime(13 + draw.below(3), draw.below(60), draw.chance(0.3) ? draw.below(60) : 0);
        OffsetDateTime in = local.atZone(ZONE).toOffsetDateTime();
        boolean clockWentBack = draw.chance(0.01);
        OffsetDateTime out = clockWentBack ? in.minusMinutes(7) : in.plusSeconds(60L * draw.between(45, 300));
        if (draw.chance(0.3)) {
            out = out.plusSeconds(draw.below(60));
        }
        boolean forgotIn = draw.chance(0.02);
        boolean forgotOut = !forgotIn && draw.chance(0.06);
        Visit visit = new Visit(id, forgotIn ? null : in, forgotOut ? null : out);
        if (draw.chance(0.03)) {
            visit.inVoided = !forgotIn && draw.chance(0.5);
            visit.outVoided = !visit.inVoided && !forgotOut;
        }
        return visit;
    }

    private static LocalDate workday(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY ? day.plusDays(2) : weekday == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
