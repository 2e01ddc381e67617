package org.crosswalk.deploy.local.region;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Writes what one district's database holds before any correction: its schema and a CSV file for each table. */
final class SisWriter {

    private final District district;
    private final List<Pupil> pupils;
    private final Path folder;

    SisWriter(Region region, District district, Path folder) {
        this.district = district;
        this.folder = folder;
        this.pupils = region.people.stream()
                .flatMap(person -> person.pupils.stream())
                .filter(pupil -> pupil.district == district)
                .sorted(Comparator.comparingInt(pupil -> pupil.id))
                .toList();
    }

    /** Writes the files and returns the tables in the order in which they should be loaded. */
    List<GeneratedRegion.TableFile> write() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("schema.sql"), SisTable.schema());
        List<GeneratedRegion.TableFile> files = new ArrayList<>();
        for (SisTable table : SisTable.values()) {
            Path csv = folder.resolve(table.table() + ".csv");
            try (BufferedWriter out = Files.newBufferedWriter(csv)) {
                out.write(String.join(",", table.columns()));
                out.write('\n');
                StringBuilder line = new StringBuilder();
                rows(table).forEachOrdered(row -> append(out, line, row));
            }
            files.add(new GeneratedRegion.TableFile(table.table(), table.columns(), csv));
        }
        return List.copyOf(files);
    }

    private Stream<List<Object>> rows(SisTable table) {
        return switch (table) {
            case SCHOOLS -> eachSchoolYear((school, year, to) -> to.accept(SisReferenceRows.school(school, year)));
            case SCHOOL_GRADELEVELS ->
                district.schools.stream().flatMap(school -> school.gradeLevels.keySet().stream()
                        .map(grade -> SisReferenceRows.gradeLevel(school, grade)));
            case STUDENT_ENROLLMENT_CODES ->
                SchoolCalendar.YEARS.stream()
                        .flatMap(year -> Stream.concat(
                                Stream.of(SisReferenceRows.entryCode(district, year)),
                                Stream.of(ExitReason.values())
                                        .map(reason -> SisReferenceRows.exitCode(district, year, reason))));
            case SCHOOL_MARKING_PERIODS -> eachSchoolYear(SisWriter::markingPeriods);
            case COURSES ->
                eachSchoolYear((school, year, to) ->
                        school.catalog(year).forEach(course -> to.accept(SisReferenceRows.course(course))));
            case COURSE_PERIODS ->
                eachSchoolYear((school, year, to) -> school.catalog(year)
                        .forEach(course ->
                                course.sections.forEach(section -> to.accept(SisReferenceRows.section(section)))));
            case STUDENTS -> pupils.stream().map(SisRows::student);
            case STUDENT_ENROLLMENT ->
                pupils.stream().flatMap(pupil -> pupil.enrollments.stream().map(row -> SisRows.enrollment(pupil, row)));
            case SCHEDULE ->
                pupils.stream().flatMap(pupil -> pupil.courses.stream().map(row -> SisRows.schedule(pupil, row)));
            case STUDENT_REPORT_CARD_GRADES ->
                pupils.stream().flatMap(pupil -> pupil.courses.stream()
                        .filter(CourseTaken::hasGrade)
                        .map(row -> SisRows.grade(pupil, row)));
        };
    }

    private interface SchoolYearRows {
        void accept(School school, int year, Consumer<List<Object>> to);
    }

    private Stream<List<Object>> eachSchoolYear(SchoolYearRows rows) {
        return SchoolCalendar.YEARS.stream()
                .flatMap(year -> district.schools.stream().flatMap(school -> Stream.<List<Object>>of(List.of())
                        .mapMulti((none, to) -> rows.accept(school, year, to))));
    }

    private static void markingPeriods(School school, int year, Consumer<List<Object>> to) {
        List<MarkingPeriod> periods = school.markingPeriods.get(year);
        for (int i = 0; i < periods.size(); i++) {
            to.accept(SisReferenceRows.markingPeriod(school, year, periods.get(i), i + 1));
        }
    }

    private static void append(BufferedWriter out, StringBuilder line, List<Object> row) {
        line.setLength(0);
        for (Object value : row) {
            if (value != null) {
                String text = value.toString();
                boolean quoted = text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.isEmpty();
                line.append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
            }
            line.append(',');
        }
        line.setCharAt(line.length() - 1, '\n');
        try {
            out.append(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
