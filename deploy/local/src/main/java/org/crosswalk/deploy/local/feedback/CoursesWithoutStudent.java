package org.crosswalk.deploy.local.feedback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.college.CollegeCourseEnrollment;
import org.crosswalk.schemas.college.TermEnrollment;
import org.crosswalk.submission.check.Finding;

/**
 * Finds course rows of students whom no student report of the term names. Such a row was taken, but what is counted by term
 * enrollments leaves it out. Terms of which a partner has sent no student report yet say nothing. Not for several threads.
 */
final class CoursesWithoutStudent {
    private static final int STUDENT_AND_TERM = 3;

    private final Map<String, String> originOfCourse = new HashMap<>();
    private final Map<String, String> termOfEnrollment = new HashMap<>();

    /** Names of the topics that it needs. */
    static List<String> topics() {
        return List.of(Topics.COLLEGE_COURSE_ENROLLMENTS.name(), Topics.COLLEGE_TERM_ENROLLMENTS.name());
    }

    /** Takes a record of one partner; its value is null when the key is gone. */
    void take(String topic, String key, SpecificRecord value) {
        if (topic.equals(Topics.COLLEGE_COURSE_ENROLLMENTS.name())) {
            if (value instanceof CollegeCourseEnrollment course && !course.getDeleted()) {
                originOfCourse.put(key, course.getOrigin());
            } else {
                originOfCourse.remove(key);
            }
        } else if (topic.equals(Topics.COLLEGE_TERM_ENROLLMENTS.name())) {
            if (value instanceof TermEnrollment enrollment && !enrollment.getDeleted()) {
                termOfEnrollment.put(key, studentAndTerm(key));
            } else {
                termOfEnrollment.remove(key);
            }
        }
    }

    /** The rows, as their partner is told. */
    List<OpenReject> found() {
        Set<String> enrolled = new HashSet<>(termOfEnrollment.values());
        Set<String> reported = new HashSet<>();
        enrolled.forEach(each -> reported.add(FactKey.parts(each).get(2)));
        List<OpenReject> found = new ArrayList<>();
        originOfCourse.forEach((key, origin) -> {
            String student = studentAndTerm(key);
            String term = FactKey.parts(student).get(2);
            if (reported.contains(term) && !enrolled.contains(student)) {
                found.add(warning(origin, term));
            }
        });
        return found;
    }

    private static OpenReject warning(String origin, String term) {
        Place place = Place.of(origin);
        return new OpenReject(
                place.source(),
                place.line(),
                Finding.Severity.NOTE,
                "",
                "student",
                "",
                "",
                "course-without-student",
                "No student report of " + term + " names this row's student; send the student, or correct the id");
    }

    private static String studentAndTerm(String key) {
        return FactKey.of(FactKey.parts(key).subList(0, STUDENT_AND_TERM).toArray());
    }
}
