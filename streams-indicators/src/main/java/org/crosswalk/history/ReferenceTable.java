package org.crosswalk.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.reference.Code;
import org.crosswalk.schemas.reference.Course;
import org.crosswalk.schemas.reference.Section;
import org.crosswalk.schemas.vocabulary.CodeDomain;

/**
 * The reference facts that decide observations, in memory. It holds what it is last told: the caller keeps older versions
 * away, and tells a deletion by {@code deleted}. Not safe for use by several threads.
 */
public final class ReferenceTable implements Reference {
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> courseOfSection = new HashMap<>();
    private final Map<String, Set<String>> sectionsOfCourse = new HashMap<>();
    private final Set<String> dualCredit = new HashSet<>();

    /**
     * Takes a code's meaning.
     *
     * @return the uses (see {@link ReferenceUse}) whose answer changed
     */
    public Set<String> take(Code code) {
        String use = ReferenceUse.code(code.getPartner(), code.getDomain(), code.getCode());
        String now = code.getDeleted() ? null : code.getCanonical();
        String held = now == null ? codes.remove(use) : codes.put(use, now);
        return Objects.equals(held, now) ? Set.of() : Set.of(use);
    }

    /**
     * Takes a section's course.
     *
     * @return the uses whose answer changed
     */
    public Set<String> take(Section section) {
        String use = ReferenceUse.section(section.getPartner(), section.getSection());
        boolean before = dualCredit(use);
        String now = section.getDeleted() || section.getCourse() == null
                ? null
                : FactKey.of(section.getPartner(), section.getCourse());
        String held = now == null ? courseOfSection.remove(use) : courseOfSection.put(use, now);
        if (!Objects.equals(held, now)) {
            leave(held, use);
            enter(now, use);
        }
        return before == dualCredit(use) ? Set.of() : Set.of(use);
    }

    /**
     * Takes whether a course gives college credit.
     *
     * @return the uses whose answer changed: the sections of the course
     */
    public Set<String> take(Course course) {
        String key = FactKey.of(course.getPartner(), course.getCourse());
        boolean now = !course.getDeleted() && course.getDualCredit();
        boolean changed = now ? dualCredit.add(key) : dualCredit.remove(key);
        return changed ? new TreeSet<>(sectionsOfCourse.getOrDefault(key, Set.of())) : Set.of();
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

    private boolean dualCredit(String use) {
        String course = courseOfSection.get(use);
        return course != null && dualCredit.contains(course);
    }

    private void enter(String course, String section) {
        if (course != null) {
            sectionsOfCourse.computeIfAbsent(course, c -> new HashSet<>()).add(section);
        }
    }

    private void leave(String course, String section) {
        if (course != null) {
            sectionsOfCourse.computeIfPresent(
                    course, (c, sections) -> sections.remove(section) && sections.isEmpty() ? null : sections);
        }
    }
}
