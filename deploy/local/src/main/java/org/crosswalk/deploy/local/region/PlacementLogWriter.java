package org.crosswalk.deploy.local.region;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes the log of internship hours in the order in which things happened. */
final class PlacementLogWriter {

    static final String CHECK_IN = "check-in";
    static final String CHECK_OUT = "check-out";

    private final List<Event> events = new ArrayList<>();

    private record Event(Instant at, String line) {}

    PlacementLogWriter(Region region) {
        for (Student student : region.people) {
            for (Internship internship : student.internships) {
                add(student, internship);
            }
        }
        events.sort(Comparator.comparing(Event::at));
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Event event : events) {
                out.write(event.line);
                out.write('\n');
            }
        }
    }

    private void add(Student student, Internship internship) {
        events.add(new Event(
                internship.start.atTime(12, 0).toInstant(ZoneOffset.UTC), LogLine.agreement(student, internship)));
        for (Visit visit : internship.visits) {
            add(CHECK_IN, student, internship, visit, visit.in, visit.inVoided);
            add(CHECK_OUT, student, internship, visit, visit.out, visit.outVoided);
        }
    }

    private void add(
            String kind, Student student, Internship internship, Visit visit, OffsetDateTime at, boolean voided) {
        if (at == null) {
            return;
        }
        events.add(new Event(at.toInstant(), LogLine.visit(kind, student, internship, visit, at)));
        if (voided) {
            Instant nextDay = at.plusDays(1).toInstant();
            events.add(new Event(nextDay, LogLine.voided(kind, student, internship, visit)));
        }
    }
}
