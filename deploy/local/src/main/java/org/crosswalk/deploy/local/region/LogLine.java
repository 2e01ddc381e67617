package org.crosswalk.deploy.local.region;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The lines of the log of internship hours. */
final class LogLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LogLine() {}

    static String agreement(Student student, Internship internship) {
        Map<String, Object> line = begin("agreement", student, internship);
        line.put("school", internship.school.title);
        line.put("agreed_hours", internship.agreedHours);
        line.put("start", internship.start.toString());
        line.put("employer", internship.employer);
        return text(line);
    }

    /** {@code kind} is {@code check-in} or {@code check-out}. */
    static String visit(String kind, Student student, Internship internship, Visit visit, OffsetDateTime at) {
        Map<String, Object> line = begin(kind, student, internship);
        line.put("visit", visit.id);
        line.put("at", at.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        return text(line);
    }

    /** Takes back a check-in or check-out. */
    static String voided(String kind, Student student, Internship internship, Visit visit) {
        Map<String, Object> line = begin("void", student, internship);
        line.put("visit", visit.id);
        line.put("kind", kind);
        return text(line);
    }

    private static Map<String, Object> begin(String event, Student student, Internship internship) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", event);
        line.put("student", student.stateId);
        line.put("placement", internship.id);
        return line;
    }

    private static String text(Map<String, Object> line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a log line holds only texts and numbers: " + line, e);
        }
    }
}
