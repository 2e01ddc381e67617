package org.crosswalk.deploy.local.region;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Replaces one year's work-based-learning report of one district: late evaluations, rows taken back, a row added. */
final class ReportCorrections {

    private static final long STREAM = 1L << 45;
    private static final int YEAR = 2022;

    private final Region region;
    private final District district;

    ReportCorrections(Region region, District district) {
        this.region = region;
        this.district = district;
    }

    List<Path> replace(Path folder) throws IOException {
        evaluateLate();
        takeBackRows();
        addRow();
        return List.of(new WblrWriter(region).write(folder, district, YEAR));
    }

    private boolean isReplaced(Placement placement) {
        return placement.reporter == district && placement.schoolYear == YEAR;
    }

    private void evaluateLate() {
        region.people.stream()
                .flatMap(person -> person.placements.stream())
                .filter(row -> isReplaced(row) && row.evaluated.equals("N"))
                .limit(3)
                .forEach(row -> row.evaluated = "Y");
    }

    /** A replacement covers the schools found in it, so each school keeps a row. */
    private void takeBackRows() {
        Set<School> seen = new HashSet<>();
        int left = 2;
        for (Student person : region.people) {
            for (Placement row : List.copyOf(person.placements)) {
                if (left > 0 && isReplaced(row) && !seen.add(row.school)) {
                    person.placements.remove(row);
                    left--;
                }
            }
        }
    }

    private void addRow() {
        region.people.stream()
                .filter(person -> person.stateId != null && person.placements.isEmpty())
                .flatMap(person -> person.pupils.stream())
                .filter(pupil -> pupil.district == district)
                .flatMap(pupil -> pupil.enrollments.stream()
                        .filter(row -> row.schoolYear == YEAR && row.attended() && row.grade >= 9)
                        .map(row -> new Addition(pupil, row)))
                .findFirst()
                .ifPresent(this::add);
    }

    private record Addition(Pupil pupil, Enrollment enrollment) {}

    private void add(Addition found) {
        Draw draw = new Draw(region.plan.seed(), STREAM);
        new WorkExperience(region, found.pupil.student, draw).report(found.pupil, found.enrollment, 0);
    }
}
