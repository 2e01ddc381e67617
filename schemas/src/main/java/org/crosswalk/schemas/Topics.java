package org.crosswalk.schemas;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.schemas.Topic.Partitioning;
import org.crosswalk.schemas.Topic.Retention;
import org.crosswalk.schemas.college.CollegeAward;
import org.crosswalk.schemas.college.CollegeCourseEnrollment;
import org.crosswalk.schemas.college.CollegeStudent;
import org.crosswalk.schemas.college.EnrollmentPeriod;
import org.crosswalk.schemas.college.IdChange;
import org.crosswalk.schemas.college.ReadinessAssessment;
import org.crosswalk.schemas.college.TermEnrollment;
import org.crosswalk.schemas.control.HeldFileDecision;
import org.crosswalk.schemas.control.LedgerEntry;
import org.crosswalk.schemas.control.Reject;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.identity.MatchDecision;
import org.crosswalk.schemas.identity.PersonChange;
import org.crosswalk.schemas.identity.PersonLink;
import org.crosswalk.schemas.identity.PossibleMatch;
import org.crosswalk.schemas.indicators.IndicatorCell;
import org.crosswalk.schemas.k12.K12CourseEnrollment;
import org.crosswalk.schemas.k12.K12CourseGrade;
import org.crosswalk.schemas.k12.K12Demographics;
import org.crosswalk.schemas.k12.K12Enrollment;
import org.crosswalk.schemas.k12.K12Student;
import org.crosswalk.schemas.reference.Code;
import org.crosswalk.schemas.reference.Course;
import org.crosswalk.schemas.reference.School;
import org.crosswalk.schemas.reference.Section;
import org.crosswalk.schemas.reference.Term;
import org.crosswalk.schemas.wbl.Evaluation;
import org.crosswalk.schemas.wbl.Placement;
import org.crosswalk.schemas.wbl.VisitHour;

/** Every contract topic, in one place. */
public final class Topics {
    /** Partitions of every contract topic. Facts and links of one student meet only because all counts are equal. */
    public static final int PARTITIONS = 4;

    static {
        ContractClasses.trust();
    }

    public static final Topic<K12Student> K12_STUDENTS = person("k12.students.v1", K12Student.class);
    public static final Topic<K12Enrollment> K12_ENROLLMENTS = person("k12.enrollments.v1", K12Enrollment.class);
    public static final Topic<K12CourseEnrollment> K12_COURSE_ENROLLMENTS =
            person("k12.course-enrollments.v1", K12CourseEnrollment.class);
    public static final Topic<K12CourseGrade> K12_COURSE_GRADES = person("k12.course-grades.v1", K12CourseGrade.class);
    public static final Topic<K12Demographics> K12_DEMOGRAPHICS = person("k12.demographics.v1", K12Demographics.class);
    public static final Topic<CollegeStudent> COLLEGE_STUDENTS = person("college.students.v1", CollegeStudent.class);
    public static final Topic<TermEnrollment> COLLEGE_TERM_ENROLLMENTS =
            person("college.term-enrollments.v1", TermEnrollment.class);
    public static final Topic<CollegeCourseEnrollment> COLLEGE_COURSE_ENROLLMENTS =
            person("college.course-enrollments.v1", CollegeCourseEnrollment.class);
    public static final Topic<CollegeCourseEnrollment> COLLEGE_CENSUS_COURSES =
            person("college.census-courses.v1", CollegeCourseEnrollment.class);
    public static final Topic<EnrollmentPeriod> COLLEGE_ENROLLMENT_PERIODS =
            person("college.enrollment-periods.v1", EnrollmentPeriod.class);
    public static final Topic<ReadinessAssessment> COLLEGE_READINESS =
            person("college.readiness.v1", ReadinessAssessment.class);
    public static final Topic<CollegeAward> COLLEGE_AWARDS = person("college.awards.v1", CollegeAward.class);
    public static final Topic<IdChange> COLLEGE_ID_CHANGES = person("college.id-changes.v1", IdChange.class);
    public static final Topic<Placement> WBL_PLACEMENTS = person("wbl.placements.v1", Placement.class);
    public static final Topic<VisitHour> WBL_HOURS = person("wbl.hours.v1", VisitHour.class);
    public static final Topic<Evaluation> WBL_EVALUATIONS = person("wbl.evaluations.v1", Evaluation.class);

    public static final Topic<School> REFERENCE_SCHOOLS = keyed("reference.schools.v1", School.class);
    public static final Topic<Course> REFERENCE_COURSES = keyed("reference.courses.v1", Course.class);
    public static final Topic<Section> REFERENCE_SECTIONS = keyed("reference.sections.v1", Section.class);
    public static final Topic<Term> REFERENCE_TERMS = keyed("reference.terms.v1", Term.class);
    public static final Topic<Code> REFERENCE_CODES = keyed("reference.codes.v1", Code.class);

    public static final Topic<PersonLink> PERSON_LINKS = person("identity.person-links.v1", PersonLink.class);
    public static final Topic<MatchDecision> MATCH_DECISIONS = keyed("identity.decisions.v1", MatchDecision.class);
    public static final Topic<PossibleMatch> POSSIBLE_MATCHES = keyed("identity.review.v1", PossibleMatch.class);
    public static final Topic<PersonChange> PERSON_CHANGES =
            new Topic<>("identity.audit.v1", PersonChange.class, PARTITIONS, Partitioning.KEY, Retention.EVERYTHING);
    public static final Topic<IndicatorCell> CELLS = keyed("indicators.cells.v1", IndicatorCell.class);

    private static final List<Topic<? extends SpecificRecord>> PERSON_FACTS = List.of(
            K12_STUDENTS,
            K12_ENROLLMENTS,
            K12_COURSE_ENROLLMENTS,
            K12_COURSE_GRADES,
            K12_DEMOGRAPHICS,
            COLLEGE_STUDENTS,
            COLLEGE_TERM_ENROLLMENTS,
            COLLEGE_COURSE_ENROLLMENTS,
            COLLEGE_CENSUS_COURSES,
            COLLEGE_ENROLLMENT_PERIODS,
            COLLEGE_READINESS,
            COLLEGE_AWARDS,
            COLLEGE_ID_CHANGES,
            WBL_PLACEMENTS,
            WBL_HOURS,
            WBL_EVALUATIONS);

    private static final List<Topic<? extends SpecificRecord>> REFERENCE =
            List.of(REFERENCE_SCHOOLS, REFERENCE_COURSES, REFERENCE_SECTIONS, REFERENCE_TERMS, REFERENCE_CODES);

    private static final List<Topic<? extends SpecificRecord>> IDENTITY =
            List.of(PERSON_LINKS, MATCH_DECISIONS, POSSIBLE_MATCHES, PERSON_CHANGES);

    private static final Map<Sector, Topic<Submission>> SUBMISSIONS =
            perSector(sector -> keyed(sector.prefix() + ".submissions.v1", Submission.class));
    private static final Map<Sector, Topic<Reject>> REJECTS =
            perSector(sector -> keyed(sector.prefix() + ".rejects.v1", Reject.class));
    private static final Map<Sector, Topic<LedgerEntry>> LEDGERS =
            perSector(sector -> keyed(sector.prefix() + ".ledger.v1", LedgerEntry.class));
    private static final Map<Sector, Topic<HeldFileDecision>> DECISIONS = perSector(sector -> new Topic<>(
            sector.prefix() + ".decisions.v1",
            HeldFileDecision.class,
            PARTITIONS,
            Partitioning.KEY,
            Retention.EVERYTHING));

    private static final Map<String, Topic<? extends SpecificRecord>> BY_NAME =
            all().stream().collect(toUnmodifiableMap(Topic::name, Function.identity()));

    private Topics() {}

    /** Topics of facts about one student, all partitioned by source person. */
    public static List<Topic<? extends SpecificRecord>> personFacts() {
        return PERSON_FACTS;
    }

    /** Topics of facts that belong to no person. */
    public static List<Topic<? extends SpecificRecord>> reference() {
        return REFERENCE;
    }

    /** Control records of a sector: one per file, batch or emptied table. */
    public static Topic<Submission> submissions(Sector sector) {
        return SUBMISSIONS.get(sector);
    }

    /** Rows of a sector that could not be taken. */
    public static Topic<Reject> rejects(Sector sector) {
        return REJECTS.get(sector);
    }

    /** What the connectors of a sector hold of the rows that partners restate. */
    public static Topic<LedgerEntry> ledger(Sector sector) {
        return LEDGERS.get(sector);
    }

    /** What people decided about files of a sector that were held; every decision is kept. */
    public static Topic<HeldFileDecision> heldFileDecisions(Sector sector) {
        return DECISIONS.get(sector);
    }

    /** The topic of a name, if it is one of the contract. */
    public static Optional<Topic<? extends SpecificRecord>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Every contract topic. */
    public static List<Topic<? extends SpecificRecord>> all() {
        Stream<Topic<? extends SpecificRecord>> control = Stream.of(Sector.values())
                .flatMap(sector -> Stream.of(
                        SUBMISSIONS.get(sector), REJECTS.get(sector), LEDGERS.get(sector), DECISIONS.get(sector)));
        return Stream.of(PERSON_FACTS.stream(), REFERENCE.stream(), control, IDENTITY.stream(), Stream.of(CELLS))
                .<Topic<? extends SpecificRecord>>flatMap(Function.identity())
                .toList();
    }

    private static <V extends SpecificRecord> Topic<V> person(String name, Class<V> value) {
        return new Topic<>(name, value, PARTITIONS, Partitioning.SOURCE_PERSON, Retention.LATEST_PER_KEY);
    }

    private static <V extends SpecificRecord> Topic<V> keyed(String name, Class<V> value) {
        return new Topic<>(name, value, PARTITIONS, Partitioning.KEY, Retention.LATEST_PER_KEY);
    }

    private static <T> Map<Sector, T> perSector(Function<Sector, T> make) {
        return Stream.of(Sector.values()).collect(toUnmodifiableMap(Function.identity(), make));
    }
}
