package org.crosswalk.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crosswalk.history.Observation.AtSchool;
import org.crosswalk.schemas.vocabulary.Season;
import org.crosswalk.schemas.vocabulary.SubjectArea;

/** A person's history, arranged for the questions that indicators ask. Years are given by their first calendar year. */
public final class History {
    /**
     * A high school of a district.
     *
     * @param district partner id of the district
     * @param school the district's own id of the school
     */
    public record HighSchool(String district, String school) implements Comparable<HighSchool> {
        @Override
        public int compareTo(HighSchool other) {
            int order = district.compareTo(other.district);
            return order != 0 ? order : school.compareTo(other.school);
        }
    }

    private final SortedMap<Integer, SortedSet<HighSchool>> enrolledAt = new TreeMap<>();
    private final SortedMap<Integer, SortedSet<HighSchool>> graduatedAt = new TreeMap<>();
    private final SortedMap<AcademicTerm, SortedSet<String>> firstTimeAt = new TreeMap<>();
    private final Map<AcademicTerm, Set<String>> colleges = new HashMap<>();
    private final Map<Integer, Set<String>> awards = new HashMap<>();
    private final SortedSet<Integer> dualYears = new TreeSet<>();
    private final Set<Observation> bySubject = new HashSet<>();
    private final Map<Observation, Long> amounts = new HashMap<>();
    private boolean inDoubt;
    private boolean k12Record;

    private History() {}

    /** Arranges observations; those with a weight of zero or less count as not made. */
    public static History of(Observations observations) {
        var history = new History();
        observations.forEach((observation, weight) -> {
            if (weight > 0) {
                history.take(observation, weight);
            }
        });
        return history;
    }

    /** The high schools of each school year in which the person was in grades 9 to 12. */
    public SortedMap<Integer, SortedSet<HighSchool>> highSchools() {
        return enrolledAt;
    }

    /** The person's class: the earliest school year of a graduation. */
    public Optional<Integer> graduationYear() {
        return graduatedAt.isEmpty() ? Optional.empty() : Optional.of(graduatedAt.firstKey());
    }

    /** The high schools that the person graduated from in a school year. */
    public SortedSet<HighSchool> graduatedFrom(int schoolYear) {
        return graduatedAt.getOrDefault(schoolYear, new TreeSet<>());
    }

    /** Whether the person took a course for dual credit in a school year. */
    public boolean dual(int schoolYear) {
        return dualYears.contains(schoolYear);
    }

    /** Whether the person took a course for dual credit in a school year or before. */
    public boolean dualUpTo(int schoolYear) {
        return !dualYears.isEmpty() && dualYears.first() <= schoolYear;
    }

    /** The first fall of which a college says that the person came to college for the first time. */
    public Optional<AcademicTerm> firstFall() {
        return firstTimeAt.keySet().stream()
                .filter(term -> term.season() == Season.FALL)
                .findFirst();
    }

    /** The colleges that call the term the person's first in college. */
    public SortedSet<String> firstTimeColleges(AcademicTerm term) {
        return firstTimeAt.getOrDefault(term, new TreeSet<>());
    }

    /** The terms in which the person is enrolled at a college. */
    public Set<AcademicTerm> enrolledTerms() {
        return colleges.keySet();
    }

    /** The colleges where the person is enrolled in a term. */
    public Set<String> enrolledColleges(AcademicTerm term) {
        return colleges.getOrDefault(term, Set.of());
    }

    /** The colleges that conferred a credential on the person in an academic year. */
    public Set<String> awardingColleges(int academicYear) {
        return awards.getOrDefault(academicYear, Set.of());
    }

    /** Whether the person was assessed as not ready in a subject. */
    public boolean notReady(SubjectArea subject, int academicYear) {
        return bySubject.contains(new Observation.NotReady(subject, academicYear));
    }

    /** Whether the person was in developmental education of a subject before college work. */
    public boolean developmental(SubjectArea subject, int academicYear) {
        return bySubject.contains(new Observation.Developmental(subject, academicYear));
    }

    /** Whether the person was in developmental education of a subject beside college work. */
    public boolean corequisite(SubjectArea subject, int academicYear) {
        return bySubject.contains(new Observation.Corequisite(subject, academicYear));
    }

    /** Number of reported work-based learning placements. */
    public long placements(int schoolYear) {
        return amount(new Observation.Placement(schoolYear));
    }

    /** Number of reported placements that were completed. */
    public long completedPlacements(int schoolYear) {
        return amount(new Observation.PlacementCompleted(schoolYear));
    }

    /** Minutes that training agreements ask for. */
    public long agreedMinutes(int schoolYear) {
        return amount(new Observation.AgreedMinutes(schoolYear));
    }

    /** Minutes spent at the workplace. */
    public long attainedMinutes(int schoolYear) {
        return amount(new Observation.AttainedMinutes(schoolYear));
    }

    /** Whether a source person of the person has possible matches that wait for a steward. */
    public boolean inDoubt() {
        return inDoubt;
    }

    /** Whether a district keeps a record of the person. */
    public boolean hasK12Record() {
        return k12Record;
    }

    private long amount(Observation observation) {
        return amounts.getOrDefault(observation, 0L);
    }

    private void take(Observation observation, long weight) {
        if (observation instanceof Observation.K12Year o) {
            at(enrolledAt, o);
        } else if (observation instanceof Observation.Graduated o) {
            at(graduatedAt, o);
        } else if (observation instanceof Observation.Dual o) {
            dualYears.add(o.schoolYear());
        } else if (observation instanceof Observation.FirstTime o) {
            firstTimeAt.computeIfAbsent(o.term(), t -> new TreeSet<>()).add(o.college());
        } else if (observation instanceof Observation.Enrolled o) {
            colleges.computeIfAbsent(o.term(), t -> new HashSet<>()).add(o.college());
        } else if (observation instanceof Observation.Award o) {
            awards.computeIfAbsent(o.academicYear(), y -> new HashSet<>()).add(o.college());
        } else if (observation instanceof Observation.InSubject) {
            bySubject.add(observation);
        } else if (observation instanceof Observation.InYear) {
            amounts.put(observation, weight);
        } else if (observation instanceof Observation.Doubted) {
            inDoubt = true;
        } else if (observation instanceof Observation.K12Record) {
            k12Record = true;
        }
    }

    private static void at(SortedMap<Integer, SortedSet<HighSchool>> years, AtSchool o) {
        years.computeIfAbsent(o.schoolYear(), y -> new TreeSet<>()).add(new HighSchool(o.district(), o.school()));
    }
}
