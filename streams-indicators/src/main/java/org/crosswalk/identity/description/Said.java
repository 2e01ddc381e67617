package org.crosswalk.identity.description;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.history.AcademicTerm;
import org.crosswalk.identity.comparison.Filler;
import org.crosswalk.identity.record.Spelling;
import org.crosswalk.schemas.college.CollegeStudent;
import org.crosswalk.schemas.k12.K12Student;
import org.crosswalk.schemas.vocabulary.Sex;
import org.crosswalk.schemas.wbl.Placement;

/**
 * What one row says of a source person.
 *
 * @param recency order among the rows of a source person; the latest is believed
 * @param values what is said, by column of the linkage model
 */
record Said(int recency, Map<String, String> values) {
    private static final String STATE_STUDENT_ID = "state_student_id";

    /** What a row that holds says; empty for rows that say nothing of who somebody is. */
    static Optional<Said> of(SpecificRecord fact) {
        Map<String, String> values = new TreeMap<>();
        int recency = 0;
        if (fact instanceof K12Student student) {
            name(
                    values,
                    student.getFirstName(),
                    student.getMiddleName(),
                    student.getLastName(),
                    student.getNameSuffix());
            say(values, "birth_date", date(student.getBirthDate(), student.getBirthDateText()));
            sex(values, student.getSex());
            id(values, student.getStateStudentId());
        } else if (fact instanceof CollegeStudent student) {
            recency = new AcademicTerm(student.getTermYear(), student.getSeason()).order();
            name(
                    values,
                    student.getFirstName(),
                    student.getMiddleName(),
                    student.getLastName(),
                    student.getNameSuffix());
            say(values, "birth_date", date(student.getBirthDate(), student.getBirthDateText()));
            sex(values, student.getSex());
            id(values, student.getStateStudentId());
            say(values, "school", student.getHighSchoolCeeb());
        } else if (fact instanceof Placement placement) {
            recency = placement.getSchoolYear();
            id(values, placement.getStateStudentId());
        } else {
            return Optional.empty();
        }
        return Optional.of(new Said(recency, values));
    }

    private static void name(Map<String, String> values, String first, String middle, String last, String suffix) {
        say(values, "given_name", first);
        say(values, "middle_name", middle);
        say(values, "family_name", last);
        say(values, "suffix", suffix);
    }

    private static String date(Object date, String text) {
        return date == null ? text : date.toString();
    }

    private static void sex(Map<String, String> values, Sex sex) {
        say(values, "sex", sex == Sex.UNKNOWN ? null : sex.name());
    }

    /** An id of zeros or nines says nothing: an older row that states a real one is to be believed. */
    private static void id(Map<String, String> values, String id) {
        if (id != null && Filler.without(Spelling.compact(Spelling.of(id))) != null) {
            say(values, STATE_STUDENT_ID, id);
        }
    }

    private static void say(Map<String, String> values, String column, String value) {
        if (value != null && !value.isBlank()) {
            values.put(column, value.strip());
        }
    }
}
