package org.crosswalk.indicators;

import static org.crosswalk.schemas.vocabulary.ReportSubject.COURSE_ENROLLMENTS;
import static org.crosswalk.schemas.vocabulary.ReportSubject.READINESS;
import static org.crosswalk.schemas.vocabulary.ReportSubject.TERM_ENROLLMENTS;
import static org.crosswalk.schemas.vocabulary.SubjectArea.ENGLISH;
import static org.crosswalk.schemas.vocabulary.SubjectArea.MATHEMATICS;
import static org.crosswalk.schemas.vocabulary.SubjectArea.OTHER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crosswalk.history.History;
import org.crosswalk.indicators.Indicator.Description;
import org.crosswalk.indicators.Indicator.Window;
import org.crosswalk.schemas.vocabulary.SubjectArea;

/** TR-2: remediation at entry to college, in three readings that are not comparable with each other, by subject. */
final class Remediation {
    /** What counts as remediation. */
    private enum Reading {
        R1("assessed as not ready for college work", "001588") {
            @Override
            boolean holds(History history, SubjectArea subject, int year) {
                return history.notReady(subject, year);
            }
        },
        R2("enrolled in developmental education before college work", "001589") {
            @Override
            boolean holds(History history, SubjectArea subject, int year) {
                return history.developmental(subject, year);
            }
        },
        R3("enrolled in developmental education before or beside college work", "001589") {
            @Override
            boolean holds(History history, SubjectArea subject, int year) {
                return history.developmental(subject, year) || history.corequisite(subject, year);
            }
        };

        private final String wording;
        private final String ceds;

        Reading(String wording, String ceds) {
            this.wording = wording;
            this.ceds = ceds;
        }

        abstract boolean holds(History history, SubjectArea subject, int year);
    }

    /** The subjects that an indicator looks at. */
    private enum Subjects {
        ANY("any", "any subject", EnumSet.of(MATHEMATICS, ENGLISH, OTHER)),
        ENGLISH_ONLY("english", "English, reading or writing", EnumSet.of(ENGLISH)),
        MATH_ONLY("math", "mathematics", EnumSet.of(MATHEMATICS));

        private final String id;
        private final String wording;
        private final Set<SubjectArea> areas;

        Subjects(String id, String wording, Set<SubjectArea> areas) {
            this.id = id;
            this.wording = wording;
            this.areas = areas;
        }
    }

    private static final Window WINDOW =
            Windows.academicYearReported(1, TERM_ENROLLMENTS, COURSE_ENROLLMENTS, READINESS);

    static final List<Indicator> DEFINITIONS = Stream.of(Reading.values())
            .flatMap(reading -> Stream.of(Subjects.values()).map(subjects -> definition(reading, subjects)))
            .toList();

    private Remediation() {}

    private static Indicator definition(Reading reading, Subjects subjects) {
        return new Indicator(
                "TR-2." + reading + "." + subjects.id,
                1,
                new Description(
                        "High school graduates new to college in the fall or spring after their graduation who, in that"
                                + " academic year, were " + reading.wording + " in " + subjects.wording + ".",
                        "Colorado DHE remedial reports, Complete College America, THECB CTC manual Fall 2025 (CBM002, CBM00S)",
                        List.of("000117", reading.ceds),
                        "graduate new to college, in the class of the first graduation",
                        "Every college has reported enrollments, courses and readiness of the fall and spring after the"
                                + " class year."),
                Population.CLASS_AT_COLLEGE_ENTRY,
                Rates.peopleWith((history, unit) ->
                        subjects.areas.stream().anyMatch(subject -> reading.holds(history, subject, unit.year() + 1))),
                WINDOW);
    }
}
