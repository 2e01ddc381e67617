package org.crosswalk.history;

import java.util.EnumMap;
import java.util.Map;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.college.CollegeStudent;
import org.crosswalk.schemas.k12.K12Student;

/** What records of students say: that the student is known, and the student's value in every dimension. */
final class StudentFacts {
    private StudentFacts() {}

    static void observe(K12Student fact, ObservationCount seen) {
        seen.add(new Observation.K12Record());
        seen.row(RowKind.K12_STUDENT, fact);
        Map<Dimension, String> said = new EnumMap<>(Dimension.class);
        said.put(Dimension.SEX, Dimension.sex(fact.getSex()));
        said.put(Dimension.RACE_ETHNICITY, Dimension.raceEthnicity(fact.getRaceEthnicity()));
        said.put(Dimension.ECONOMIC_DISADVANTAGE, Dimension.flag(fact.getEconomicDisadvantage()));
        said.put(Dimension.ENGLISH_LEARNER, Dimension.flag(fact.getEnglishLearner()));
        said.put(Dimension.DISABILITY, Dimension.flag(fact.getDisability()));
        said.put(Dimension.FOSTER_CARE, Dimension.flag(fact.getFosterCare()));
        said.put(Dimension.HOMELESSNESS, Dimension.flag(fact.getHomeless()));
        reported(said, Sector.K12, 0, seen);
    }

    static void observe(CollegeStudent fact, ObservationCount seen) {
        seen.row(RowKind.COLLEGE_STUDENT, fact);
        int recency = new AcademicTerm(fact.getTermYear(), fact.getSeason()).order();
        Map<Dimension, String> said = new EnumMap<>(Dimension.class);
        said.put(Dimension.SEX, Dimension.sex(fact.getSex()));
        said.put(Dimension.RACE_ETHNICITY, Dimension.raceEthnicity(fact.getRaceEthnicity()));
        said.put(Dimension.ECONOMIC_DISADVANTAGE, Dimension.flag(fact.getEconomicDisadvantage()));
        said.put(Dimension.ENGLISH_LEARNER, Dimension.flag(fact.getEnglishLearner()));
        said.put(Dimension.DISABILITY, Dimension.flag(fact.getDisability()));
        said.put(Dimension.FOSTER_CARE, Dimension.flag(fact.getFosterCare()));
        said.put(Dimension.HOMELESSNESS, Dimension.flag(fact.getHomeless()));
        reported(said, Sector.COLLEGE, recency, seen);
    }

    private static void reported(Map<Dimension, String> said, Sector sector, int recency, ObservationCount seen) {
        Demographics demographics = Demographics.of(said);
        if (!demographics.equals(Demographics.UNKNOWN)) {
            seen.add(new Observation.Reported(demographics, sector, recency));
        }
    }
}
