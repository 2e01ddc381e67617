package org.crosswalk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.history.Facts;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.vocabulary.ReportSubject;
import org.crosswalk.schemas.vocabulary.Season;
import org.crosswalk.schemas.vocabulary.SubmissionKind;
import org.crosswalk.schemas.vocabulary.SubmissionStatus;

/**
 * Records of contract topics about few people, schools, colleges and terms, so that they meet. What a record says follows
 * from its key and version (and from the world that a test is in), as a source says the same when it says it again.
 */
final class AnyEvents {
    private static final int VERSIONS = 4;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final List<String> TABLES = List.of(
            Topics.K12_COURSE_ENROLLMENTS.name(),
            Topics.K12_STUDENTS.name(),
            Topics.REFERENCE_SECTIONS.name(),
            Topics.REFERENCE_TERMS.name());

    /** A record. */
    record Event(Topic<?> topic, String key, SpecificRecord value) {}

    private record Subject(Topic<?> topic, String key) {}

    private static final List<Subject> SUBJECTS = subjects();

    private AnyEvents() {}

    /** Records in any order, again and again, old versions after new ones, deletions among them. */
    static Arbitrary<List<Event>> states() {
        return events(0);
    }

    /** The same, and keys that are forgotten. */
    static Arbitrary<List<Event>> statesAndForgotten() {
        return events(0.1);
    }

    /** So many records, always the same for a seed. */
    static List<Event> always(int count, long seed) {
        var random = new Random(seed);
        return Stream.generate(() ->
                        event(SUBJECTS.get(random.nextInt(SUBJECTS.size())), 1 + random.nextInt(VERSIONS), (int) seed))
                .limit(count)
                .toList();
    }

    /** The same, the first of them an enrollment of a student of whom there is no record. */
    static List<Event> alwaysWithAFinding(int count, long seed) {
        var enrollment = Facts.enrollment("77", 2021, "1", "1").build();
        var first = new Event(Topics.K12_ENROLLMENTS, FactKey.of(Facts.DISTRICT, "77", "e1"), enrollment);
        return Stream.concat(Stream.of(first), always(count - 1, seed).stream()).toList();
    }

    private static Arbitrary<List<Event>> events(double forgotten) {
        return Arbitraries.integers().flatMap(world -> Combinators.combine(
                        Arbitraries.of(SUBJECTS),
                        Arbitraries.integers().between(1, VERSIONS).injectNull(forgotten))
                .as((subject, version) -> event(subject, version, world))
                .list()
                .ofMinSize(50)
                .ofMaxSize(400)
                .withSizeDistribution(RandomDistribution.uniform()));
    }

    /** Without a version a key is forgotten; a control record then says the first thing that it has ever said. */
    private static Event event(Subject subject, Integer version, int world) {
        boolean forgotten = version == null && !subject.topic().value().equals(Submission.class);
        SpecificRecord value =
                forgotten ? null : value(subject.topic(), subject.key(), version == null ? 1 : version, world);
        return new Event(subject.topic(), subject.key(), value);
    }

    private static List<Subject> subjects() {
        List<Subject> all = new ArrayList<>();
        for (String student : List.of("north-district|1", "north-district|2", "south-district|1")) {
            add(all, Topics.K12_STUDENTS, student);
            add(all, Topics.K12_ENROLLMENTS, student, "e1", "e2");
            add(
                    all,
                    Topics.K12_COURSE_ENROLLMENTS,
                    student,
                    "s1|m1|2021-08-15",
                    "s1|m2|2022-01-05",
                    "s2|m1|2021-08-15");
            add(all, Topics.K12_COURSE_GRADES, student, "g1", "g2");
        }
        for (String student : List.of("river-college|r1", "hill-college|h1")) {
            add(all, Topics.COLLEGE_STUDENTS, student, "2021-FALL|CENSUS", "2022-SPRING|CENSUS");
            add(all, Topics.COLLEGE_TERM_ENROLLMENTS, student, "a|CENSUS", "b|CENSUS", "c|END_OF_TERM");
            add(all, Topics.COLLEGE_COURSE_ENROLLMENTS, student, "a|E|MATH|1|1", "b|E|ENGL|1|1");
            add(all, Topics.COLLEGE_READINESS, student, "a");
            add(all, Topics.COLLEGE_AWARDS, student, "2022|5|AA|1|24");
            add(all, Topics.COLLEGE_ID_CHANGES, student, "2022-FALL");
        }
        for (String student : List.of("A1", "B2")) {
            add(all, Topics.WBL_PLACEMENTS, "north-wbl|" + student, "1|2021|10|i1|", "1|2021|15||");
            add(all, Topics.WBL_PLACEMENTS, "region-internships|" + student, "p1");
            add(all, Topics.WBL_HOURS, "region-internships|" + student, "p1|v1|CHECK_IN", "p1|v1|CHECK_OUT");
        }
        add(all, Topics.MATCH_DECISIONS, "hill-college|h1", "north-district|1", "river-college|r1");
        add(all, Topics.MATCH_DECISIONS, "north-district|1", "north-district|2");
        for (String district : List.of("north-district", "south-district")) {
            add(all, Topics.REFERENCE_CODES, district, "GRADE_LEVEL|1", "EXIT|1");
            add(all, Topics.REFERENCE_SECTIONS, district, "s1", "s2");
            add(all, Topics.REFERENCE_COURSES, district, "c1", "c2");
            add(all, Topics.REFERENCE_TERMS, district, "t1", "t2");
            add(all, Topics.submissions(Sector.K12), district, "k1");
        }
        add(
                all,
                Topics.submissions(Sector.COLLEGE),
                "river-college",
                "COURSE_ENROLLMENTS|2021|FALL",
                "COURSE_ENROLLMENTS|2022|SPRING",
                "COURSE_ENROLLMENTS|2022|FALL",
                "COURSE_ENROLLMENTS|2023|SPRING",
                "TERM_ENROLLMENTS|2022|SPRING",
                "TERM_ENROLLMENTS|2022|FALL",
                "TERM_ENROLLMENTS|2023|SPRING",
                "READINESS|2022|FALL",
                "READINESS|2023|SPRING",
                "AWARDS|2021|UNKNOWN");
        add(all, Topics.submissions(Sector.COLLEGE), "hill-college", "COURSE_ENROLLMENTS|2021|FALL");
        add(all, Topics.submissions(Sector.WBL), "north-wbl", "PLACEMENTS|2021|UNKNOWN");
        return all;
    }

    private static void add(List<Subject> all, Topic<?> topic, String person, String... rest) {
        if (rest.length == 0) {
            all.add(new Subject(topic, person));
        }
        for (String part : rest) {
            all.add(new Subject(topic, person + "|" + part));
        }
    }

    /** The value of a key and version: every field drawn from a few values, by its name. */
    private static SpecificRecord value(Topic<?> topic, String key, int version, int world) {
        var random = new Random((topic.name() + key + version).hashCode() * MIX + world);
        SpecificRecord value = newRecord(topic);
        List<String> parts = FactKey.parts(key);
        for (Schema.Field field : topic.schema().getFields()) {
            value.put(field.pos(), AnyField.of(field, topic, parts, random));
        }
        value.put(0, (long) version);
        return value instanceof Submission submission ? submission(submission, parts, version) : value;
    }

    /** Files of colleges and of reporters of placements; tables that districts empty. */
    private static Submission submission(Submission submission, List<String> key, int version) {
        if (key.size() == 2) {
            submission.setKind(SubmissionKind.TRUNCATE);
            submission.setEntity(TABLES.get(version % TABLES.size()));
            submission.setVersion((long) version - 2);
            return submission;
        }
        boolean refused = key.get(0).equals("hill-college") && version > 1;
        submission.setKind(SubmissionKind.FILE);
        submission.setStatus(refused ? SubmissionStatus.REFUSED : SubmissionStatus.ACCEPTED);
        submission.setSubject(ReportSubject.valueOf(key.get(1)));
        submission.setTermYear(Integer.valueOf(key.get(2)));
        submission.setSchoolYear(Integer.valueOf(key.get(2)));
        submission.setSeason(Season.valueOf(key.get(3)));
        return submission;
    }

    private static SpecificRecord newRecord(Topic<?> topic) {
        try {
            return topic.value().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
