package org.crosswalk.deploy.local.region;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the colleges hand in after their first files: corrected rows, a late term, a restated term, other awards. */
final class CollegeCorrections {

    private static final long STREAM = 1L << 44;
    private static final Term CORRECTED_ROW = Term.fall(2022);
    private static final Term RESTATED = Term.spring(2024);
    private static final int CORRECTED_AWARDS = 2022;

    private final Region region;
    private final Draw draw;

    CollegeCorrections(Region region) {
        this.region = region;
        this.draw = new Draw(region.plan.seed(), STREAM);
    }

    /** Corrects one row of a schedule and restates a spring. */
    List<Path> river(Path folder) throws IOException {
        correctOneRow();
        restateTerm();
        CbmWriter writer = new CbmWriter(region.river);
        return List.of(
                writer.write(folder, CbmReport.CBM00S, CORRECTED_ROW, ""),
                writer.write(folder, CbmReport.CBM0C1, RESTATED, "_RESTATED"),
                writer.write(folder, CbmReport.CBM0E1, RESTATED, "_RESTATED"),
                writer.write(folder, CbmReport.CBM00S, RESTATED, "_RESTATED"));
    }

    /** Hands in the files that were late, and corrects readiness and awards. */
    List<Path> hill(Path folder) throws IOException {
        correctReadiness();
        correctAwards();
        CbmWriter writer = new CbmWriter(region.hill);
        return List.of(
                writer.write(folder, CbmReport.CBM0C1, Publication.LATE_TERM, ""),
                writer.write(folder, CbmReport.CBM0E1, Publication.LATE_TERM, ""),
                writer.write(folder, CbmReport.CBM00S, Publication.LATE_TERM, ""),
                writer.write(folder, CbmReport.CBM002, CORRECTED_ROW, "_R2"),
                writer.writeAwards(folder, CORRECTED_AWARDS, ""));
    }

    /** A withdrawal that the registrar had missed; where it can, from somebody's only college course of the year. */
    private void correctOneRow() {
        List<CollegeCourse> dual = rows(true).toList();
        CollegeCourse row = dual.isEmpty() ? rows(false).findFirst().orElse(null) : draw.of(dual);
        if (row != null) {
            row.grade = '7';
        }
    }

    private Stream<CollegeCourse> rows(boolean onlyDual) {
        return region.river.students.stream()
                .filter(student -> student.find(CORRECTED_ROW) != null)
                .filter(student ->
                        !onlyDual || DualEnrollment.inYear(student.person, CORRECTED_ROW.academicYear()) == 1)
                .flatMap(student -> student.find(CORRECTED_ROW).courses.stream())
                .filter(course -> !course.withdrawn() && (!onlyDual || DualEnrollment.counts(course)));
    }

    private void restateTerm() {
        int struck = 0;
        for (CollegeStudent student : region.river.students) {
            CollegeTerm held = student.find(RESTATED);
            if (held == null) {
                continue;
            }
            if (held.stateId == null) {
                held.stateId = student.stateId;
            }
            boolean highSchool =
                    held.courses.stream().anyMatch(course -> course.highSchoolCredit != HighSchoolCredit.NONE);
            if (!highSchool && (struck < 2 || draw.chance(0.02))) {
                held.strike();
                struck++;
            } else if (draw.chance(0.03)) {
                held.demographics = held.demographics.with(
                        ProgramFlag.ECONOMIC_DISADVANTAGE, !held.demographics.has(ProgramFlag.ECONOMIC_DISADVANTAGE));
            } else if (held.firstTime && draw.chance(0.1)) {
                held.firstTime = false;
            }
        }
    }

    private void correctReadiness() {
        int lifted = 0;
        int lowered = 0;
        for (CollegeStudent student : region.hill.students) {
            CollegeTerm held = student.find(CORRECTED_ROW);
            if (held == null || held.readiness == null || student.person.pupils.isEmpty()) {
                continue;
            }
            Readiness before = held.readiness;
            if (!before.mathematics() && lifted < 2) {
                lifted++;
                held.readiness = new Readiness(true, before.reading(), before.writing());
            } else if (before.mathematics() && lowered < 1) {
                lowered++;
                held.readiness = new Readiness(false, before.reading(), before.writing());
            }
        }
    }

    /** Takes back one award and adds one to somebody who was thought to have left without any. */
    private void correctAwards() {
        region.hill.students.stream()
                .filter(student -> student.awards.stream().anyMatch(CollegeCorrections::corrected))
                .findFirst()
                .ifPresent(student -> student.awards.removeIf(CollegeCorrections::corrected));
        region.hill.students.stream()
                .filter(student -> student.find(Term.fall(CORRECTED_AWARDS)) != null
                        && student.find(Term.fall(CORRECTED_AWARDS)).firstTime
                        && student.find(Term.fall(CORRECTED_AWARDS + 1)) == null
                        && student.awards.isEmpty())
                .findFirst()
                .ifPresent(student -> student.awards.add(new Award(CORRECTED_AWARDS + 1, 5, "CERT1", '2', "52020100")));
    }

    private static boolean corrected(Award award) {
        return award.academicYear() == CORRECTED_AWARDS;
    }
}
