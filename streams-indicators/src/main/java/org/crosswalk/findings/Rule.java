package org.crosswalk.findings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.crosswalk.history.Observation.SourceRow;
import org.crosswalk.history.RowKind;

/**
 * What has to fit together in the rows of one person. A rule tells a partner what to do about rows of its own, and of other
 * partners' rows only that they contradict.
 */
public enum Rule {
    /** A row without the record of its student, of a partner that sends records of students. */
    STUDENT_MISSING {
        @Override
        void judge(PersonRows rows, Reported reported, Consumer<SourceRow> against) {
            for (RowKind kind : OF_K12_STUDENTS) {
                for (SourceRow row : rows.of(kind)) {
                    if (!rows.has(RowKind.K12_STUDENT, row)) {
                        against.accept(row);
                    }
                }
            }
            for (RowKind kind : OF_COLLEGE_STUDENTS) {
                for (SourceRow row : rows.of(kind)) {
                    if (!rows.has(RowKind.COLLEGE_STUDENT, row) && reported.students(row.partner())) {
                        against.accept(row);
                    }
                }
            }
        }

        @Override
        public String hint(SourceRow row) {
            return "No record of the student of these rows of " + when(row)
                    + " is there; send the student, or correct the id";
        }
    },
    /** A placement in a school year in which no school has the student, though all that know the student have reported it. */
    PLACEMENT_OUTSIDE_ENROLLMENT {
        @Override
        void judge(PersonRows rows, Reported reported, Consumer<SourceRow> against) {
            for (SourceRow row : rows.of(RowKind.PLACEMENT)) {
                if (rows.isMissedInSchool(row.schoolYear(), reported)) {
                    against.accept(row);
                }
            }
        }

        @Override
        public String hint(SourceRow row) {
            return missedInSchool(row, "school year");
        }
    },
    /** A college course for the credit of a high school student, of a term in which no school has the student. */
    DUAL_CREDIT_OUTSIDE_ENROLLMENT {
        @Override
        void judge(PersonRows rows, Reported reported, Consumer<SourceRow> against) {
            for (SourceRow row : rows.of(RowKind.DUAL_CREDIT_COURSE)) {
                int year = row.schoolYear();
                // A summer course comes after the last year of high school or before the first.
                if (rows.isMissedInSchool(year, reported)
                        && (!row.isOfSummer() || rows.isMissedInSchool(year + 1, reported))) {
                    against.accept(row);
                }
            }
        }

        @Override
        public String hint(SourceRow row) {
            return missedInSchool(row, "high school credit");
        }
    },
    /** An enrollment in a term or school year that began after another enrollment ended because the student died. */
    ENROLLMENT_AFTER_DEATH {
        @Override
        void judge(PersonRows rows, Reported reported, Consumer<SourceRow> against) {
            List<SourceRow> deaths = rows.of(RowKind.EXIT_BY_DEATH);
            if (!deaths.isEmpty()) {
                rows.enrollmentsAfter(deaths.get(0)).forEach(against);
            }
        }

        @Override
        public String hint(SourceRow row) {
            String who = row.kind() == RowKind.K12_ENROLLMENT
                    ? "Records of an earlier school year say"
                    : "Another sector's records say";
            return who + " that this student died before " + when(row)
                    + "; look whether the enrollment and the student's id are right";
        }
    },
    /** An exit because the student died, where a later term or school year has enrollments. */
    DEATH_BEFORE_ENROLLMENT {
        @Override
        void judge(PersonRows rows, Reported reported, Consumer<SourceRow> against) {
            for (SourceRow death : rows.of(RowKind.EXIT_BY_DEATH)) {
                if (!rows.enrollmentsAfter(death).isEmpty()) {
                    against.accept(death);
                }
            }
        }

        @Override
        public String hint(SourceRow row) {
            return "Later records contradict that this student died in " + when(row)
                    + "; look whether the exit code and the student's id are right";
        }
    };

    private static final List<RowKind> OF_K12_STUDENTS = List.of(RowKind.K12_ENROLLMENT, RowKind.K12_COURSE);
    private static final List<RowKind> OF_COLLEGE_STUDENTS = List.of(
            RowKind.TERM_ENROLLMENT,
            RowKind.DUAL_CREDIT_COURSE,
            RowKind.DEVELOPMENTAL_COURSE,
            RowKind.READINESS,
            RowKind.AWARD);

    /** The rule of an {@link #id}. */
    public static Optional<Rule> named(String id) {
        return Stream.of(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Id for people, such as {@code student-missing}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the partner of a row is told to do about it. */
    public abstract String hint(SourceRow row);

    /** Gives the rows of a person against which the rule speaks. */
    abstract void judge(PersonRows rows, Reported reported, Consumer<SourceRow> against);

    private static String missedInSchool(SourceRow row, String first) {
        return "Another sector's records say that this student was not in school in " + when(row)
                + "; look whether the " + first + " and the student's id are right";
    }

    private static String when(SourceRow row) {
        return row.kind().periodText(row.period());
    }
}
