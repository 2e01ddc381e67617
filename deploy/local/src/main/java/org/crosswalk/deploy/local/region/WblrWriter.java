package org.crosswalk.deploy.local.region;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Writes the work-based-learning report of a district and school year as California's CALPADS takes it. */
final class WblrWriter {

    private final Region region;

    WblrWriter(Region region) {
        this.region = region;
    }

    private record Row(Student student, Placement placement) {}

    Path write(Path folder, District district, int year) throws IOException {
        List<Row> rows = region.people.stream()
                .flatMap(person -> person.placements.stream().map(placement -> new Row(person, placement)))
                .filter(row -> row.placement.reporter == district && row.placement.schoolYear == year)
                .sorted(Comparator.comparingInt(row -> row.placement.school.id))
                .toList();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append(line(rows.get(i), i + 1)).append("\r\n");
        }
        Files.createDirectories(folder);
        Path file = folder.resolve("WBLR_" + district.id + "_" + SchoolCalendar.academicYear(year) + ".txt");
        return Files.writeString(file, text, StandardCharsets.US_ASCII);
    }

    private static String line(Row row, int number) {
        Placement placement = row.placement;
        boolean embedded = !placement.courseCode.isEmpty();
        return String.join(
                "^",
                "WBLR",
                "R",
                number % 5 == 0 ? "" : String.valueOf(number),
                placement.reporter.stateCode,
                placement.school.stateCode,
                SchoolCalendar.academicYear(placement.schoolYear),
                row.student.stateId,
                String.valueOf(placement.localStudentId),
                placement.type,
                placement.internshipId,
                placement.courseCode,
                embedded ? "" : String.valueOf(placement.hours),
                embedded ? String.valueOf(placement.hours) : "",
                placement.evaluated);
    }
}
