package org.crosswalk.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.reference.Code;
import org.crosswalk.schemas.reference.Course;
import org.crosswalk.schemas.reference.Section;
import org.crosswalk.schemas.vocabulary.CodeDomain;

/**
 * The reference facts that decide observations, in memory. It holds what it is last told of a key: the caller keeps older
 * versions away. Not safe for use by several threads.
 */
public final class ReferenceTable implements Reference {
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> courseOfSection = new HashMap<>();
    private final Map<String, Set<String>> sectionsOfCourse = new HashMap<>();
    private final Set<String> dualCredit = new HashSet<>();

    /**
     * Takes a reference fact. Facts of topics that decide no observation are passed over.
     *
     * @param topic contract topic of the fact
     * @param key key of the fact
     * @param fact the fact; null, or one that is deleted, when it does not hold any more
     * @return the uses (see {@link ReferenceUse}) whose answer changed
     */
    public Set<String> take(String topic, String key, SpecificRecord fact) {
        if (topic.equals(Topics.REFERENCE_CODES.name())) {
            return code(key, fact instanceof Code code && !code.getDeleted() ? code.getCanonical() : null);
        }
        if (topic.equals(Topics.REFERENCE_SECTIONS.name())) {
            boolean known = fact instanceof Section section && !section.getDeleted() && section.getCourse() != null;
            Section section = (Section) fact;
            return section(key, known ? FactKey.of(section.getPartner(), section.getCourse()) : null);
        }
        if (topic.equals(Topics.REFERENCE_COURSES.name())) {
            return course(key, fact instanceof Course course && !course.getDeleted() && course.getDualCredit());
        }
        return Set.of();
    }

    @Override
    public Optional<String> gradeLevel(String partner, String code) {
        return Optional.ofNullable(codes.get(ReferenceUse.code(partner, CodeDomain.GRADE_LEVEL, code)));
    }

    @Override
    public Optional<String> exit(String partner, String code) {
        return Optional.ofNullable(codes.get(ReferenceUse.code(partner, CodeDomain.EXIT, code)));
    }

    @Override
    public boolean dualCredit(String partner, String section) {
        return dualCredit(ReferenceUse.section(partner, section));
    }

    private Set<String> code(String key, String meaning) {
        String use = ReferenceUse.code(key);
        String held = meaning == null ? codes.remove(use) : codes.put(use, meaning);
        return Objects.equals(held, meaning) ? Set.of() : Set.of(use);
    }

    private Set<String> section(String key, String course) {
        String use = ReferenceUse.section(key);
        boolean before = dualCredit(use);
        String held = course == null ? courseOfSection.remove(use) : courseOfSection.put(use, course);
        if (held != null) {
            sectionsOfCourse.computeIfPresent(
                    held, (c, sections) -> sections.remove(use) && sections.isEmpty() ? null : sections);
        }
        if (course != null) {
            sectionsOfCourse.computeIfAbsent(course, c -> new HashSet<>()).add(use);
        }
        return before == dualCredit(use) ? Set.of() : Set.of(use);
    }

    private Set<String> course(String key, boolean givesCredit) {
        boolean changed = givesCredit ? dualCredit.add(key) : dualCredit.remove(key);
        return changed ? new TreeSet<>(sectionsOfCourse.getOrDefault(key, Set.of())) : Set.of();
    }

    private boolean dualCredit(String use) {
        String course = courseOfSection.get(use);
        return course != null && dualCredit.contains(course);
    }
}
