package org.crosswalk.deploy.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.crosswalk.app.CellReader;
import org.crosswalk.deploy.local.config.Region;
import org.crosswalk.deploy.local.config.RegionFile;
import org.crosswalk.deploy.local.region.RegionPlan;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.Counts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up region through the whole pipeline, then changes by hand, then a second start. */
@Tag("e2e")
final class DemonstrationTest {

    private static final RegionPlan PLAN = new RegionPlan(3, 300);

    private static final String WITHDRAWN_DUAL_COURSE =
            """
            UPDATE student_report_card_grades SET grade_letter = 'A', grade_percent = 95 WHERE id = (
              SELECT min(g.id) FROM student_report_card_grades g
              JOIN course_periods p ON p.course_period_id = g.course_period_id
              JOIN courses c ON c.course_id = p.course_id
              WHERE c.short_name LIKE 'DC-%' AND g.grade_letter = 'W')
            """;
    private static final String DUAL_COURSES_OF_ONE_STUDENT =
            """
            DELETE FROM schedule WHERE student_id = (
              SELECT min(s.student_id) FROM schedule s JOIN courses c ON c.course_id = s.course_id
              WHERE c.short_name LIKE 'DC-%')
            """;

    private final Console console =
            new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8), System.nanoTime());

    @TempDir
    private Path directory;

    @Test
    void everyCellEqualsTheTruthAndFollowsEveryChange() throws Exception {
        Layout layout = new Layout(directory.resolve("work"));
        SortedMap<CellKey, Counts> last;
        try (Demonstration demonstration = Demonstration.start(PLAN, layout, console)) {
            assertThat(demonstration.play()).isTrue();
            RegionRun run = demonstration.run();
            try (Settling settling = new Settling(run, console)) {
                changeOnlyDualEnrollment(run, settling, WITHDRAWN_DUAL_COURSE);
                changeOnlyDualEnrollment(run, settling, DUAL_COURSES_OF_ONE_STUDENT);
                restateWithoutARow(run, settling, layout.inbox().resolve("north-wbl"));
            }
            last = cells(run.addresses());
        }

        Region region = RegionFile.read(layout.regionFile());
        Plan plan = Plan.of(region, EnumSet.allOf(Role.class));
        try (RegionService again = RegionService.start(region, plan, layout, console)) {
            again.settle();
            assertThat(cells(Addresses.published(layout).orElseThrow())).isEqualTo(last);
        }
    }

    private void changeOnlyDualEnrollment(RegionRun run, Settling settling, String sql) throws SQLException {
        SortedMap<CellKey, Counts> before = cells(run.addresses());
        try (Connection connection = run.database().connect("north_district");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
        settling.await();
        assertThat(changed(before, cells(run.addresses()))).isSubsetOf("HS-7");
        assertThat(Report.verify(run.addresses(), console)).isTrue();
    }

    private void restateWithoutARow(RegionRun run, Settling settling, Path folder) throws Exception {
        SortedMap<CellKey, Counts> before = cells(run.addresses());
        Path report;
        try (var files = Files.list(folder)) {
            report = files.min(Path::compareTo).orElseThrow();
        }
        List<String> rows = Files.readAllLines(report, StandardCharsets.UTF_8);
        Path unfinished = folder.resolve(".unfinished");
        Files.write(unfinished, rows.subList(0, rows.size() - 1), StandardCharsets.UTF_8);
        Files.move(unfinished, report, StandardCopyOption.REPLACE_EXISTING);
        settling.await();
        assertThat(changed(before, cells(run.addresses())))
                .isNotEmpty()
                .isSubsetOf("WB-7.participation", "WB-7.completion");
        assertThat(Report.verify(run.addresses(), console)).isTrue();
    }

    private static Set<String> changed(SortedMap<CellKey, Counts> before, SortedMap<CellKey, Counts> after) {
        Set<CellKey> keys = new HashSet<>(before.keySet());
        keys.addAll(after.keySet());
        Set<String> indicators = new HashSet<>();
        for (CellKey key : keys) {
            if (!before.getOrDefault(key, Counts.ZERO).equals(after.getOrDefault(key, Counts.ZERO))) {
                indicators.add(key.base().indicator());
            }
        }
        return indicators;
    }

    private static SortedMap<CellKey, Counts> cells(Addresses addresses) {
        return CellReader.readAll(addresses.bootstrapServers(), addresses.registryUrl());
    }
}
