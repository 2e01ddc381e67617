package org.crosswalk.deploy.local.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a region are what real sources hand in, and the same every time. */
class RegionFilesTest {

    private static final Map<String, Integer> LENGTHS =
            Map.of("CBM0C1", 193, "CBM0E1", 193, "CBM002", 108, "CBM009", 94);

    @TempDir
    static Path folder;

    private static GeneratedRegion region;

    @BeforeAll
    static void generate() throws IOException {
        region = RegionGenerator.generate(new RegionPlan(11, 2000), folder, step -> {});
    }

    @Test
    void aPlanAlwaysGivesTheSameFiles(@TempDir Path again, @TempDir Path other) throws IOException {
        RegionGenerator.generate(new RegionPlan(5, 300), again, step -> {});
        RegionGenerator.generate(new RegionPlan(5, 300), other, step -> {});
        Map<String, String> first = contents(again);
        assertThat(contents(other)).isEqualTo(first);
        RegionGenerator.generate(new RegionPlan(6, 300), other, step -> {});
        assertThat(contents(other)).isNotEqualTo(first);
    }

    @Test
    void theSmallestRegionCanBeGenerated(@TempDir Path small) throws IOException {
        for (long seed = 0; seed < 5; seed++) {
            RegionGenerator.generate(new RegionPlan(seed, RegionPlan.FEWEST), small, step -> {});
        }
        assertThat(small.resolve("truth/cells.csv")).isNotEmptyFile();
        assertThatThrownBy(() -> new RegionPlan(1, RegionPlan.FEWEST - 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("choose another number");
    }

    @Test
    void registrarFilesHaveTheirHeaderLengthAndTrailer() throws IOException {
        Set<Integer> scheduleLengths = new HashSet<>();
        for (Path file : registrarFiles()) {
            String text = Files.readString(file, HistoryReader.WINDOWS_1252);
            boolean river = file.toString().contains("river-college");
            assertThat(text).endsWith(river ? "\r\n" : "\r\n\u001a");
            List<String> lines = List.of(text.replace("\u001a", "").split("\r\n"));
            String header = lines.get(0);
            String report = header.substring(10, 16);
            int length = Integer.parseInt(header.substring(22, 26));
            assertThat(header).startsWith("HY2K" + (river ? "003601" : "004972"));
            assertThat(file.getFileName().toString()).startsWith(report + "_");
            if (report.equals("CBM00S")) {
                boolean longer = header.substring(17, 21).compareTo("2023") > 0
                        || header.substring(16, 21).equals("12023");
                assertThat(length).isEqualTo(longer ? 135 : 128);
                scheduleLengths.add(length);
            } else {
                assertThat(length).isEqualTo(LENGTHS.get(report));
            }
            List<String> records = lines.subList(1, lines.size() - 1);
            assertThat(records).allMatch(line -> line.length() == length);
            assertThat(records).doesNotHaveDuplicates();
            assertThat(lines.get(lines.size() - 1)).isEqualTo(String.format("EOF1%05d", records.size()));
        }
        assertThat(scheduleLengths).containsExactlyInAnyOrder(128, 135);
    }

    @Test
    void aRegistrarRowIsKnownByItsKey() throws IOException {
        for (Path file : registrarFiles()) {
            List<String> records = Files.readAllLines(file, HistoryReader.WINDOWS_1252);
            String report = file.getFileName().toString().substring(0, 6);
            Stream<String> keys = records.stream()
                    .filter(line -> line.length() > 90 && !line.startsWith("HY2K"))
                    .map(line -> switch (report) {
                        case "CBM00S" -> line.substring(7, 37);
                        case "CBM009" -> line.substring(7, 16) + line.substring(26, 50);
                        default -> line.substring(7, 16);
                    });
            assertThat(keys.toList()).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    void registrarsWriteNamesInTheirOwnWay() throws IOException {
        String river = all("river-college");
        String hill = all("hill-college");
        assertThat(river).contains("MUÑOZ", "O'BRIEN", "JOSÉ", "CHRISTOPHE", "MONTGOMERY-FEATHERST ");
        assertThat(hill).contains("MUNOZ", "O'BRIEN").doesNotContain("MUÑOZ");
    }

    @Test
    void aResentFileDiffersInOneRow() throws IOException {
        Path first = folder.resolve("college/river-college/initial/CBM00S_2022FA.txt");
        Path second = folder.resolve("college/river-college/corrections/CBM00S_2022FA.txt");
        List<String> before = Files.readAllLines(first, HistoryReader.WINDOWS_1252);
        List<String> after = new ArrayList<>(Files.readAllLines(second, HistoryReader.WINDOWS_1252));
        assertThat(after).hasSameSizeAs(before);
        after.removeAll(before);
        assertThat(after).hasSize(1);
    }

    @Test
    void theLateFilesAreNotAmongTheFirst() {
        assertThat(folder.resolve("college/hill-college/initial/CBM0C1_2023SP.txt"))
                .doesNotExist();
        assertThat(folder.resolve("college/hill-college/corrections/CBM0C1_2023SP.txt"))
                .exists();
    }

    @Test
    void placementReportsHaveFourteenFieldsAndKeys() throws IOException {
        Map<Path, List<String>> reports = new TreeMap<>();
        for (GeneratedRegion.DropFolder reporter : region.placementReporters()) {
            for (Path file : Stream.concat(reporter.initial().stream(), reporter.corrections().stream())
                    .toList()) {
                reports.put(file, Files.readAllLines(file, StandardCharsets.US_ASCII));
            }
        }
        assertThat(reports).hasSize(9);
        reports.forEach((file, lines) -> {
            assertThat(lines).isNotEmpty().allMatch(line -> line.startsWith("WBLR^R^") && fields(line).length == 14);
            assertThat(lines.stream().map(line -> {
                        String[] field = fields(line);
                        return String.join("^", field[4], field[5], field[6], field[8], field[9], field[10]);
                    }))
                    .as(file.toString())
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void aReplacementFindsEverySchoolOfTheReportItReplaces() throws IOException {
        GeneratedRegion.DropFolder south = region.placementReporters().get(1);
        Path replacement = south.corrections().get(0);
        Path replaced = south.initial().stream()
                .filter(file -> file.getFileName().equals(replacement.getFileName()))
                .findFirst()
                .orElseThrow();
        assertThat(schools(replacement)).containsAll(schools(replaced));
    }

    @Test
    void logLinesAreEvents() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Set<String> events = new HashSet<>();
        for (Path file :
                List.of(region.placementLog().log(), region.placementLog().corrections())) {
            for (String line : Files.readAllLines(file)) {
                JsonNode event = json.readTree(line);
                events.add(event.get("event").asText());
                assertThat(event.get("student").asText()).matches("[1-9]\\d{8}");
            }
        }
        assertThat(events).containsExactlyInAnyOrder("agreement", "check-in", "check-out", "void");
    }

    @Test
    void socialSecurityNumbersAreOnesThatAreNeverIssued() throws IOException {
        for (Map<String, String> student : Csv.read(folder.resolve("sis/north-district/students.csv"))) {
            assertThat(student.get("custom_200000003")).matches("9\\d\\d-\\d\\d-\\d{4}");
        }
    }

    @Test
    void aScheduleRowIsKnownByStudentSectionPeriodAndStart() throws IOException {
        for (GeneratedRegion.StudentSystem district : region.districts()) {
            Path schedule = district.schema().resolveSibling("schedule.csv");
            assertThat(Csv.read(schedule).stream()
                            .map(row -> String.join(
                                    " ",
                                    row.get("student_id"),
                                    row.get("course_period_id"),
                                    row.get("marking_period_id"),
                                    row.get("start_date"))))
                    .doesNotHaveDuplicates();
        }
    }

    private static List<Path> registrarFiles() {
        return region.colleges().stream()
                .flatMap(college -> Stream.concat(college.initial().stream(), college.corrections().stream()))
                .toList();
    }

    private static String all(String college) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : registrarFiles()) {
            if (file.toString().contains(college)) {
                text.append(Files.readString(file, HistoryReader.WINDOWS_1252));
            }
        }
        return text.toString();
    }

    private static String[] fields(String line) {
        return line.split("\\^", -1);
    }

    private static Set<String> schools(Path report) throws IOException {
        Set<String> schools = new HashSet<>();
        for (String line : Files.readAllLines(report)) {
            schools.add(fields(line)[4]);
        }
        return schools;
    }

    private static Map<String, String> contents(Path directory) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        directory.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
