package org.crosswalk.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.check.FileCheck;
import org.crosswalk.submission.draft.LayoutDraft;
import org.junit.jupiter.api.Test;

/** The example of LAYOUTS.md, taken out of it: what it says must be so. */
class OwnLayoutTest {
    private static final String SECTION = "## A layout of your own";

    @Test
    void theLayoutOfTheExampleTakesTheFileOfTheExample() throws Exception {
        Desk desk = new Desk(Sector.COLLEGE, "hill", Layouts.parse("courses.yaml", block("yaml")));
        desk.take(file());
        assertThat(desk.topic("college.rejects.v1")).isEmpty();
        assertThat(Facts.of(desk, "college.course-enrollments.v1", "hill|A0017|2023-FALL|END_OF_TERM|MATH|1314|01"))
                .containsEntry("creditHundredths", "300")
                .containsEntry("grade", "B")
                .containsEntry("highSchoolCredit", "DUAL_CREDIT");
        assertThat(Facts.of(desk, "college.course-enrollments.v1", "hill|A0018|2023-FALL|END_OF_TERM|ENGL|1301|02"))
                .containsEntry("grade", "W")
                .containsEntry("highSchoolCredit", "UNKNOWN");
        assertThat(Facts.of(desk.control()))
                .containsEntry("subject", "COURSE_ENROLLMENTS")
                .containsEntry("termYear", "2023")
                .containsEntry("season", "FALL");
    }

    @Test
    void theProposedLayoutRunsAtOnce() throws IOException {
        Layout proposed = Layouts.parse("proposed.yaml", LayoutDraft.of(file())).get(0);
        assertThat(proposed.columns()).contains("Student No.", "HS Student");
        assertThat(FileCheck.check(file(), proposed, finding -> {}, line -> {}).isClean())
                .isTrue();
    }

    private static WrittenFile file() throws IOException {
        return new WrittenFile("fall_courses.csv", block("csv").getBytes(UTF_8));
    }

    private static String block(String language) throws IOException {
        List<String> sections = List.of(Files.readString(Path.of("LAYOUTS.md")).split(SECTION, 2));
        String[] blocks = sections.get(1).split("```" + language + "\n", 2);
        return blocks[1].substring(0, blocks[1].indexOf("```"));
    }
}
