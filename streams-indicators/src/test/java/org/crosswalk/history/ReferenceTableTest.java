package org.crosswalk.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.reference.Code;
import org.crosswalk.schemas.reference.Course;
import org.crosswalk.schemas.reference.Section;
import org.crosswalk.schemas.vocabulary.CodeDomain;
import org.junit.jupiter.api.Test;

class ReferenceTableTest {
    private static final String NORTH = Facts.DISTRICT;
    private static final String COURSES = Topics.REFERENCE_COURSES.name();
    private static final String SECTIONS = Topics.REFERENCE_SECTIONS.name();
    private static final String CODES = Topics.REFERENCE_CODES.name();

    private final ReferenceTable table = new ReferenceTable();

    @Test
    void aSectionGivesCreditWhenItsCourseDoesWhicheverComesFirst() {
        assertThat(table.take(SECTIONS, "north-district|55", section("55", "7")))
                .isEmpty();
        assertThat(table.take(COURSES, "north-district|7", course("7", true)))
                .containsExactly("section|north-district|55");
        assertThat(table.dualCredit(NORTH, "55")).isTrue();
        assertThat(table.take(SECTIONS, "north-district|56", section("56", "7")))
                .containsExactly("section|north-district|56");
        assertThat(table.dualCredit(NORTH, "56")).isTrue();
        assertThat(table.dualCredit("south-district", "55")).isFalse();
    }

    @Test
    void aChangedCourseTouchesAllItsSections() {
        table.take(SECTIONS, "north-district|55", section("55", "7"));
        table.take(SECTIONS, "north-district|56", section("56", "7"));
        table.take(SECTIONS, "north-district|57", section("57", "8"));
        assertThat(table.take(COURSES, "north-district|7", course("7", true)))
                .containsExactly("section|north-district|55", "section|north-district|56");
        assertThat(table.take(COURSES, "north-district|7", course("7", true))).isEmpty();
        assertThat(table.take(COURSES, "north-district|7", course("7", false))).hasSize(2);
    }

    @Test
    void aSectionThatMovesToAnotherCourseFollowsThatOne() {
        table.take(COURSES, "north-district|7", course("7", true));
        table.take(SECTIONS, "north-district|55", section("55", "7"));
        assertThat(table.take(SECTIONS, "north-district|55", section("55", "8")))
                .containsExactly("section|north-district|55");
        assertThat(table.dualCredit(NORTH, "55")).isFalse();
        assertThat(table.take(COURSES, "north-district|7", course("7", false))).isEmpty();
        assertThat(table.take(COURSES, "north-district|8", course("8", true)))
                .containsExactly("section|north-district|55");
    }

    @Test
    void deletionsAreKnownByTheirKey() {
        table.take(COURSES, "north-district|7", course("7", true));
        table.take(SECTIONS, "north-district|55", section("55", "7"));
        var gone = Section.newBuilder()
                .setVersion(2)
                .setPartner(NORTH)
                .setDeleted(true)
                .build();
        assertThat(table.take(SECTIONS, "north-district|55", gone)).containsExactly("section|north-district|55");
        assertThat(table.take(SECTIONS, "north-district|55", null)).isEmpty();
        table.take(SECTIONS, "north-district|55", section("55", "7"));
        assertThat(table.take(COURSES, "north-district|7", null)).containsExactly("section|north-district|55");
        assertThat(table.dualCredit(NORTH, "55")).isFalse();
    }

    @Test
    void codesMeanWhatTheDistrictSays() {
        String key = "north-district|GRADE_LEVEL|3";
        assertThat(table.take(CODES, key, code("3", "09"))).containsExactly("code|north-district|GRADE_LEVEL|3");
        assertThat(table.take(CODES, key, code("3", "09"))).isEmpty();
        assertThat(table.gradeLevel(NORTH, "3")).contains("09");
        assertThat(table.exit(NORTH, "3")).isEmpty();
        assertThat(table.take(CODES, key, code("3", "10"))).hasSize(1);
        assertThat(table.take(CODES, key, null)).hasSize(1);
        assertThat(table.gradeLevel(NORTH, "3")).isEmpty();
    }

    @Test
    void otherTopicsArePassedOver() {
        assertThat(table.take(Topics.REFERENCE_TERMS.name(), "north-district|1", null))
                .isEmpty();
    }

    private static Course course(String id, boolean dualCredit) {
        return Course.newBuilder()
                .setVersion(1)
                .setPartner(NORTH)
                .setCourse(id)
                .setDualCredit(dualCredit)
                .build();
    }

    private static Section section(String id, String course) {
        return Section.newBuilder()
                .setVersion(1)
                .setPartner(NORTH)
                .setSection(id)
                .setCourse(course)
                .build();
    }

    private static Code code(String id, String canonical) {
        return Code.newBuilder()
                .setVersion(1)
                .setPartner(NORTH)
                .setDomain(CodeDomain.GRADE_LEVEL)
                .setCode(id)
                .setCanonical(canonical)
                .build();
    }
}
