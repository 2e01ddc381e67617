package org.crosswalk.deploy.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosswalk.app.CellReader;
import org.crosswalk.deploy.local.config.Region;
import org.crosswalk.deploy.local.config.RegionFile;
import org.crosswalk.deploy.local.region.RegionPlan;
import org.crosswalk.identity.model.Models;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.Counts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A made-up region through the whole pipeline, then changes by hand, then a second start. */
@Timeout(600)
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

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Where a row of CBM00S says whether its course is developmental, counted from 0. */
    private static final int DEVELOPMENTAL = 75;

    private static final Counts ONE_MORE = new Counts(1, 0, 0);
    private static final Counts ONE_LESS = new Counts(-1, 0, 0);

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
                assertThat(afterSql(run, settling, WITHDRAWN_DUAL_COURSE))
                        .as("one student more in dual enrollment")
                        .matches(onlyIn("HS-7"))
                        .isNotEmpty()
                        .allSatisfy((cell, difference) -> assertThat(difference).isEqualTo(ONE_MORE));
                assertThat(afterSql(run, settling, DUAL_COURSES_OF_ONE_STUDENT))
                        .as("one student less in dual enrollment")
                        .matches(onlyIn("HS-7"))
                        .isNotEmpty()
                        .allSatisfy((cell, difference) -> assertThat(difference).isEqualTo(ONE_LESS));
                assertThat(afterOneRowIsCorrected(run, settling, layout.inbox().resolve("river-college")))
                        .as("one student less in a developmental course")
                        .matches(onlyIn("TR-2"))
                        .isNotEmpty()
                        .allSatisfy((cell, difference) -> assertThat(difference).isEqualTo(ONE_LESS));
                assertThat(afterARowIsLeftOut(run, settling, layout.inbox().resolve("north-wbl")))
                        .as("one placement less")
                        .isNotEmpty()
                        .matches(onlyIn("WB-7.participation", "WB-7.completion"));
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

    private SortedMap<CellKey, Counts> afterSql(RegionRun run, Settling settling, String sql) throws Exception {
        return after(run, settling, () -> {
            try (Connection connection = run.database().connect("north_district");
                    Statement statement = connection.createStatement()) {
                assertThat(statement.executeUpdate(sql)).isPositive();
            }
        });
    }

    private SortedMap<CellKey, Counts> afterOneRowIsCorrected(RegionRun run, Settling settling, Path folder)
            throws Exception {
        Path file = folder.resolve("CBM00S_2022FA.txt");
        List<String> rows = Files.readAllLines(file, WINDOWS_1252);
        int row = IntStream.range(0, rows.size())
                .filter(number -> rows.get(number).startsWith("S"))
                .filter(number -> rows.get(number).charAt(DEVELOPMENTAL) == '1')
                .findFirst()
                .orElseThrow();
        rows.set(
                row,
                new StringBuilder(rows.get(row))
                        .replace(DEVELOPMENTAL, DEVELOPMENTAL + 1, "0")
                        .toString());
        return after(run, settling, () -> replace(file, rows, WINDOWS_1252));
    }

    private SortedMap<CellKey, Counts> afterARowIsLeftOut(RegionRun run, Settling settling, Path folder)
            throws Exception {
        Path report;
        try (var files = Files.list(folder)) {
            report = files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .min(Path::compareTo)
                    .orElseThrow();
        }
        List<String> rows = Files.readAllLines(report, StandardCharsets.UTF_8);
        return after(run, settling, () -> replace(report, rows.subList(0, rows.size() - 1), StandardCharsets.UTF_8));
    }

    private static void replace(Path file, List<String> lines, Charset charset) throws IOException {
        Path unfinished = file.resolveSibling(".unfinished");
        Files.write(unfinished, lines, charset);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private interface Change {
        void make() throws Exception;
    }

    /** How the cells differ after a change; all of them are compared with their batch recomputation too. */
    private SortedMap<CellKey, Counts> after(RegionRun run, Settling settling, Change change) throws Exception {
        SortedMap<CellKey, Counts> before = cells(run.addresses());
        change.make();
        settling.await();
        SortedMap<CellKey, Counts> after = cells(run.addresses());
        assertThat(Report.verify(run.addresses(), Models.bundled(), console)).isTrue();
        SortedMap<CellKey, Counts> differences = new TreeMap<>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .forEach(key -> differences.put(
                        key, after.getOrDefault(key, Counts.ZERO).minus(before.getOrDefault(key, Counts.ZERO))));
        differences.values().removeIf(Counts::isZero);
        return differences;
    }

    private static Predicate<Map<CellKey, Counts>> onlyIn(String... indicators) {
        return differences -> differences.keySet().stream()
                .map(key -> key.base().indicator())
                .allMatch(indicator -> Stream.of(indicators).anyMatch(indicator::startsWith));
    }

    private static SortedMap<CellKey, Counts> cells(Addresses addresses) {
        return CellReader.readAll(addresses.bootstrapServers(), addresses.registryUrl());
    }
}
