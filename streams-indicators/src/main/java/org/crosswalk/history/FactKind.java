package org.crosswalk.history;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.k12.K12CourseGrade;

/**
 * The kinds of fact that decide indicators, one for each of their topics.
 *
 * <p>Facts that only say something together form a group: the schedule rows and grades of one student in one section, the
 * two ends of one visit. Every other fact is a group of its own. A group never spans two source persons, so groups can be
 * kept, and observed, where the facts of a source person are.
 */
public enum FactKind {
    K12_STUDENT(1, 'K', Topics.K12_STUDENTS),
    K12_ENROLLMENT(2, 'E', Topics.K12_ENROLLMENTS),
    K12_COURSE_ENROLLMENT(3, 'S', Topics.K12_COURSE_ENROLLMENTS),
    K12_COURSE_GRADE(4, 'G', Topics.K12_COURSE_GRADES),
    COLLEGE_STUDENT(5, 'C', Topics.COLLEGE_STUDENTS),
    TERM_ENROLLMENT(6, 'T', Topics.COLLEGE_TERM_ENROLLMENTS),
    COLLEGE_COURSE_ENROLLMENT(7, 'L', Topics.COLLEGE_COURSE_ENROLLMENTS),
    READINESS(8, 'R', Topics.COLLEGE_READINESS),
    AWARD(9, 'A', Topics.COLLEGE_AWARDS),
    PLACEMENT(10, 'P', Topics.WBL_PLACEMENTS),
    VISIT_HOUR(11, 'V', Topics.WBL_HOURS);

    private static final char SEPARATOR = '|';
    private static final int VERSION = 0;
    private static final int PARTNER = 1;
    private static final int STUDENT = 2;
    private static final int DELETED = 3;

    private static final List<FactKind> ALL = List.of(values());
    private static final Map<String, FactKind> BY_TOPIC =
            ALL.stream().collect(toUnmodifiableMap(kind -> kind.topic.name(), Function.identity()));
    private static final Map<Class<?>, FactKind> BY_VALUE =
            ALL.stream().collect(toUnmodifiableMap(kind -> kind.topic.value(), Function.identity()));

    private final byte code;
    private final char mark;
    private final Topic<? extends SpecificRecord> topic;

    FactKind(int code, char mark, Topic<? extends SpecificRecord> topic) {
        this.code = (byte) code;
        this.mark = mark;
        this.topic = topic;
    }

    /** The topic of these facts. */
    public Topic<? extends SpecificRecord> topic() {
        return topic;
    }

    /** The byte that stands for the kind in stores; it never changes. */
    public byte code() {
        return code;
    }

    /** The kind of a {@link #code}. */
    public static FactKind ofCode(byte code) {
        return ALL.get(code - 1);
    }

    /** The kind of a topic's facts; empty for topics that decide no indicator. */
    public static Optional<FactKind> ofTopic(String topic) {
        return Optional.ofNullable(BY_TOPIC.get(topic));
    }

    /** The kind of a fact; empty for facts that decide no indicator. */
    public static Optional<FactKind> of(SpecificRecord fact) {
        return Optional.ofNullable(BY_VALUE.get(fact.getClass()));
    }

    /** All kinds. */
    public static Stream<FactKind> all() {
        return ALL.stream();
    }

    /**
     * The group of a fact, such that {@code group + member} is the fact's storage key and a scan of the storage keys that
     * begin with the group gives exactly the group's facts. All groups of a source person begin with the source person's
     * key and a separator.
     *
     * <p>The group of a grade is not in its key: a deleted grade names no section. Pass the state of the fact that is
     * held, not the deletion; a grade that moves to another section leaves the group of the held state and enters that of
     * the new one. For every other kind the key alone decides, and the fact may be a deletion or null.
     *
     * @param factKey key of the record on its topic
     * @param fact the fact, see above
     */
    public String group(String factKey, SpecificRecord fact) {
        int student = after(factKey, 2);
        String person = student < 0 ? factKey + SEPARATOR : factKey.substring(0, student);
        String rest = student < 0 ? "" : factKey.substring(student) + SEPARATOR;
        return switch (this) {
            case K12_COURSE_ENROLLMENT -> person + mark + SEPARATOR + rest.substring(0, after(rest, 1));
            case K12_COURSE_GRADE -> grade(person, rest, (K12CourseGrade) fact);
            case VISIT_HOUR -> person + mark + SEPARATOR + rest.substring(0, after(rest, 2));
            default -> person + mark + SEPARATOR + rest;
        };
    }

    /**
     * What tells a fact from the others of its group.
     *
     * @param factKey key of the record on its topic
     */
    public String member(String factKey) {
        return switch (this) {
            case K12_COURSE_ENROLLMENT -> mark + factKey.substring(after(factKey, 3));
            case K12_COURSE_GRADE -> mark + factKey.substring(after(factKey, 2));
            case VISIT_HOUR -> factKey.substring(after(factKey, 4));
            default -> "";
        };
    }

    /** Version of a person's fact: a state with a lower version than the one held is ignored. */
    public static long version(SpecificRecord fact) {
        return (Long) fact.get(VERSION);
    }

    /** Partner that sent a person's fact. */
    public static String partner(SpecificRecord fact) {
        return fact.get(PARTNER).toString();
    }

    /** The partner's own id of the student of a person's fact. */
    public static String student(SpecificRecord fact) {
        return fact.get(STUDENT).toString();
    }

    /** Whether a state of a person's fact says that it no longer holds. */
    public static boolean deleted(SpecificRecord fact) {
        return (Boolean) fact.get(DELETED);
    }

    private static String grade(String person, String rest, K12CourseGrade fact) {
        String section = fact == null ? null : fact.getSection();
        return section == null
                ? person + K12_COURSE_GRADE.mark + SEPARATOR + rest
                : person + K12_COURSE_ENROLLMENT.mark + SEPARATOR + FactKey.of(section) + SEPARATOR;
    }

    /** The place after the n-th separator, or -1 when there are fewer. */
    private static int after(String key, int n) {
        int at = -1;
        for (int i = 0; i < n; i++) {
            at = key.indexOf(SEPARATOR, at + 1);
            if (at < 0) {
                return -1;
            }
        }
        return at + 1;
    }
}
