package org.crosswalk.findings;

import java.util.ArrayList;
import java.util.List;
import org.crosswalk.history.Observation.SourceRow;
import org.crosswalk.history.Observations;
import org.crosswalk.history.RowKind;

/**
 * The rows of one person, by all partners that know the person, as rules ask for them; asked at every evaluation of everyone,
 * hence plain loops.
 */
final class PersonRows {
    private static final RowKind[] KINDS = RowKind.values();

    private final List<SourceRow> rows = new ArrayList<>();

    /** Of each kind, the place of its first row; behind the last kind, the number of rows. */
    private final int[] from = new int[KINDS.length + 1];

    /** The rows among observations; those with a weight of zero or less count as not there. */
    PersonRows(Observations observations) {
        // Observations come in their order, and rows by kind.
        observations.forEach((observation, weight) -> {
            if (weight > 0 && observation instanceof SourceRow row) {
                rows.add(row);
                from[row.kind().ordinal() + 1] = rows.size();
            }
        });
        for (int kind = 1; kind < from.length; kind++) {
            from[kind] = Math.max(from[kind], from[kind - 1]);
        }
    }

    /** The rows of a kind, the earliest first. */
    List<SourceRow> of(RowKind kind) {
        int first = from[kind.ordinal()];
        int end = from[kind.ordinal() + 1];
        return first == end ? List.of() : rows.subList(first, end);
    }

    /** Whether the source person of a row has a row of a kind as well. */
    boolean has(RowKind kind, SourceRow row) {
        for (SourceRow other : of(kind)) {
            if (other.student().equals(row.student()) && other.partner().equals(row.partner())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the person was in no school in a year, as far as can be known: districts know the person, and all that do have
     * reported the year, and other years of the person.
     */
    boolean isMissedInSchool(int schoolYear, Reported reported) {
        for (SourceRow enrollment : of(RowKind.K12_ENROLLMENT)) {
            if (enrollment.schoolYear() == schoolYear) {
                return false;
            }
        }
        List<SourceRow> students = of(RowKind.K12_STUDENT);
        for (SourceRow student : students) {
            if (!has(RowKind.K12_ENROLLMENT, student) || !reported.enrollments(student.partner(), schoolYear)) {
                return false;
            }
        }
        return !students.isEmpty();
    }

    /** Enrollments in terms and school years that began after a death. */
    List<SourceRow> enrollmentsAfter(SourceRow death) {
        List<SourceRow> after = new ArrayList<>();
        for (SourceRow enrollment : of(RowKind.K12_ENROLLMENT)) {
            if (enrollment.schoolYear() > death.schoolYear()) {
                after.add(enrollment);
            }
        }
        for (SourceRow enrollment : of(RowKind.TERM_ENROLLMENT)) {
            if (enrollment.period() > death.period()) {
                after.add(enrollment);
            }
        }
        return after;
    }
}
