package org.crosswalk.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.crosswalk.history.AcademicTerm;
import org.crosswalk.history.History;
import org.crosswalk.history.History.HighSchool;

/** Whom an indicator counts: the cohorts that a person is in, in the order of their texts. */
enum Population {
    /** In grades 9 to 12 in a school year, once for each year. */
    HIGH_SCHOOL_YEAR {
        @Override
        List<Unit> units(History history) {
            List<Unit> units = new ArrayList<>();
            history.highSchools().forEach((year, schools) -> units.add(ofSchoolYear(year, schools, Set.of())));
            return units;
        }
    },
    /** Graduated from high school, in the class of the earliest graduation. */
    GRADUATING_CLASS {
        @Override
        List<Unit> units(History history) {
            return history.graduationYear()
                    .map(year -> List.of(ofSchoolYear(year, history.graduatedFrom(year), Set.of())))
                    .orElse(List.of());
        }
    },
    /** Graduated, and new to college in the fall or spring of the next academic year: the earlier that has a college. */
    CLASS_AT_COLLEGE_ENTRY {
        @Override
        List<Unit> units(History history) {
            Optional<Integer> graduated = history.graduationYear();
            if (graduated.isEmpty()) {
                return List.of();
            }
            int year = graduated.get();
            Set<String> fall = history.firstTimeColleges(AcademicTerm.fall(year + 1));
            Set<String> colleges = fall.isEmpty() ? history.firstTimeColleges(AcademicTerm.spring(year + 2)) : fall;
            return colleges.isEmpty() ? List.of() : List.of(ofSchoolYear(year, history.graduatedFrom(year), colleges));
        }
    },
    /** New to college in a fall, in the cohort of the earliest such fall. */
    FALL_ENTRANT {
        @Override
        List<Unit> units(History history) {
            return history.firstFall()
                    .map(fall -> {
                        SortedSet<HighSchool> schools = history.graduationYear()
                                .filter(year -> year < fall.year())
                                .map(history::graduatedFrom)
                                .orElseGet(TreeSet::new);
                        return List.of(ofTerm(fall, schools, history.firstTimeColleges(fall)));
                    })
                    .orElse(List.of());
        }
    },
    /** Enrolled at a college in a term, once for each term, however many the colleges. */
    COLLEGE_TERM {
        @Override
        List<Unit> units(History history) {
            return history.enrolledTerms().stream()
                    .map(term -> ofTerm(term, Set.of(), history.enrolledColleges(term)))
                    .sorted(Comparator.comparing(Unit::cohort))
                    .toList();
        }
    };

    /** The units of a person. */
    abstract List<Unit> units(History history);

    private static Unit ofSchoolYear(int year, Set<HighSchool> schools, Set<String> colleges) {
        return unit(Cohort.schoolYear(year), year, Optional.empty(), schools, colleges);
    }

    private static Unit ofTerm(AcademicTerm term, Set<HighSchool> schools, Set<String> colleges) {
        return unit(Cohort.term(term), term.year(), Optional.of(term), schools, colleges);
    }

    private static Unit unit(
            String cohort, int year, Optional<AcademicTerm> term, Set<HighSchool> schools, Set<String> colleges) {
        SortedSet<Organization> organizations = new TreeSet<>();
        SortedSet<String> districts = new TreeSet<>();
        organizations.add(Organization.STATE);
        for (HighSchool school : schools) {
            districts.add(school.district());
            organizations.add(Organization.district(school.district()));
            organizations.add(Organization.school(school));
        }
        colleges.forEach(college -> organizations.add(Organization.college(college)));
        return new Unit(cohort, year, term, List.copyOf(organizations), districts, colleges);
    }
}
