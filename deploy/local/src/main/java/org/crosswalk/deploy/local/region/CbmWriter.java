package org.crosswalk.deploy.local.region;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes registrar files: Windows-1252, header, records, trailer with their number, now and then a Ctrl-Z. */
final class CbmWriter {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String LINE_END = "\r\n";

    private final College college;

    CbmWriter(College college) {
        this.college = college;
    }

    /** Writes a report of a term under its usual name with the given ending. */
    Path write(Path folder, CbmReport report, Term term, String ending) throws IOException {
        Stream<String> records =
                switch (report) {
                    case CBM0C1 ->
                        held(term).filter(row -> row.term.atCensus).map(row -> StudentRecord.of(row.student, row.term));
                    case CBM0E1 ->
                        held(term).filter(row -> row.term.atEnd).map(row -> StudentRecord.of(row.student, row.term));
                    case CBM00S ->
                        held(term).flatMap(row -> row.term.courses.stream()
                                .map(course -> ScheduleRecord.of(row.student, row.term, course)));
                    case CBM002 ->
                        held(term)
                                .filter(row -> row.term.readiness != null)
                                .map(row -> ReadinessRecord.of(row.student, row.term));
                    case CBM00N ->
                        college.students.stream()
                                .filter(student -> student.changedIn(term))
                                .map(student -> IdChangeRecord.of(student, term));
                    case CBM009 -> throw new IllegalArgumentException("awards are reported by academic year");
                };
        return file(folder.resolve(report + "_" + term.suffix() + ending + ".txt"), report, term, records.toList());
    }

    /** Writes the awards of an academic year. */
    Path writeAwards(Path folder, int academicYear, String ending) throws IOException {
        List<String> records = college.students.stream()
                .flatMap(student -> student.awards.stream()
                        .filter(award -> award.academicYear() == academicYear)
                        .map(award -> AwardRecord.of(student, award)))
                .toList();
        Path file = folder.resolve(CbmReport.CBM009 + "_" + academicYear + ending + ".txt");
        return file(file, CbmReport.CBM009, Term.fall(academicYear), records);
    }

    private record Held(CollegeStudent student, CollegeTerm term) {}

    private Stream<Held> held(Term term) {
        return college.students.stream()
                .map(student -> new Held(student, student.find(term)))
                .filter(row -> row.term != null);
    }

    private Path file(Path file, CbmReport report, Term term, List<String> records) throws IOException {
        Files.createDirectories(file.getParent());
        try (Writer out = Files.newBufferedWriter(file, WINDOWS_1252)) {
            out.write(String.format(
                    "HY2K%s%s%d%dC%04dOFFICE OF THE REGISTRAR  registrar@%s.example%s",
                    college.fice,
                    report,
                    term.season().semesterCode,
                    term.year(),
                    report.length(term),
                    college.id,
                    LINE_END));
            for (String line : records) {
                out.write(line);
                out.write(LINE_END);
            }
            out.write(String.format("EOF1%05d%s", records.size(), LINE_END));
            if (college.endsWithCtrlZ) {
                out.write('\u001a');
            }
        }
        return file;
    }
}
