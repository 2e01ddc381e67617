package org.crosswalk.deploy.local.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/** The truth about a region is what its files say, before and after the corrections. */
class TruthTest {

    @TempDir
    static Path folder;

    private static GeneratedRegion region;

    @BeforeAll
    static void generate() throws IOException {
        region = RegionGenerator.generate(new RegionPlan(11, 2000), folder, step -> {});
    }

    @Test
    void theFirstFilesSayWhatTheFirstTruthSays() throws IOException {
        HistoryReader reader = HistoryReader.of(region.people());
        for (GeneratedRegion.StudentSystem district : region.districts()) {
            Map<String, List<Map<String, String>>> tables = new HashMap<>();
            for (GeneratedRegion.TableFile table : district.tables()) {
                tables.put(table.table(), Csv.read(table.csv()));
            }
            reader.district(district.partner(), tables);
        }
        for (GeneratedRegion.DropFolder college : region.colleges()) {
            reader.college(college.partner(), college.initial());
        }
        for (GeneratedRegion.DropFolder reporter : region.placementReporters()) {
            reader.placements(reporter.initial());
        }
        reader.log(List.of(region.placementLog().log()));
        assertThat(new HistoryCells(reader.handedIn).count(reader.people())).isEqualTo(cells(region.cellsInitial()));
    }

    @Test
    void theCorrectedSourcesSayWhatTheTruthSays() throws IOException, SQLException {
        assertCorrectedSourcesSay(region, HistoryReader.of(region.people()));
    }

    @Test
    void whereThePartnersErrTheTruthIsWhoTheRecordsAreReallyAbout(@TempDir Path other)
            throws IOException, SQLException {
        GeneratedRegion erring =
                RegionGenerator.generate(new RegionPlan(11, 2000, ErrorProfile.USUAL), other, step -> {});
        assertCorrectedSourcesSay(erring, HistoryReader.of(erring.people()));
        assertThat(erring.colleges())
                .as("the colleges tell which of their ids they changed")
                .allMatch(college -> college.initial().stream()
                        .anyMatch(file -> file.getFileName().toString().startsWith("CBM00N_")));
    }

    private static void assertCorrectedSourcesSay(GeneratedRegion region, HistoryReader reader)
            throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            for (GeneratedRegion.StudentSystem district : region.districts()) {
                String database = district.partner().replace('-', '_');
                try (Connection connection = server.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("CREATE DATABASE " + database);
                }
                try (Connection connection =
                        server.getDatabase("postgres", database).getConnection()) {
                    reader.district(district.partner(), corrected(connection, district));
                }
            }
        }
        for (GeneratedRegion.DropFolder college : region.colleges()) {
            reader.college(college.partner(), latest(college));
        }
        for (GeneratedRegion.DropFolder reporter : region.placementReporters()) {
            reader.placements(latest(reporter));
        }
        reader.log(List.of(region.placementLog().log(), region.placementLog().corrections()));
        assertThat(new HistoryCells(reader.handedIn).count(reader.people())).isEqualTo(cells(region.cells()));
    }

    @Test
    void cellsAreSortedAndUnique() throws IOException {
        List<List<String>> keys = Files.readAllLines(region.cells()).stream()
                .skip(1)
                .map(line -> List.of(line.split(",")).subList(0, 7))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(keys).isSortedAccordingTo((one, other) -> {
            int i = 0;
            while (i < 6 && one.get(i).equals(other.get(i))) {
                i++;
            }
            return one.get(i).compareTo(other.get(i));
        });
    }

    @Test
    void everyIndicatorTellsSomething() throws IOException {
        Set<String> telling = new TreeSet<>();
        Set<String> pending = new TreeSet<>();
        cells(region.cells()).forEach((key, counts) -> {
            String[] count = counts.split(",", -1);
            String measure = key.substring(0, key.indexOf(',', key.indexOf(',') + 1));
            if (key.contains(",state,state,all,") && Long.parseLong(count[0]) > 0) {
                if (Long.parseLong(count[0]) < Long.parseLong(count[1])) {
                    telling.add(measure);
                }
            }
            if (count[4].equals("provisional")) {
                pending.add(measure);
            }
        });
        assertThat(telling)
                .containsExactlyInAnyOrder(
                        "HS-7,1",
                        "HS-7,2",
                        "ID-1,1",
                        "PR-1,1",
                        "PR-2,1",
                        "PR-3,1",
                        "TR-2.R1.any,1",
                        "TR-2.R1.english,1",
                        "TR-2.R1.math,1",
                        "TR-2.R2.any,1",
                        "TR-2.R2.english,1",
                        "TR-2.R2.math,1",
                        "TR-2.R3.any,1",
                        "TR-2.R3.english,1",
                        "TR-2.R3.math,1",
                        "WB-7.completion,1",
                        "WB-7.hours,1",
                        "WB-7.participation,1");
        assertThat(pending).contains("HS-7,1", "PR-2,1", "PR-3,1", "WB-7.participation,1");
    }

    @Test
    void correctionsChangeSettledAndPendingCells() throws IOException {
        Map<String, String> before = cells(region.cellsInitial());
        Map<String, String> after = cells(region.cells());
        assertThat(after).isNotEqualTo(before);
        assertThat(before).hasEntrySatisfying("PR-1,1,fall-2022,state,state,all,all", counts -> assertThat(counts)
                .endsWith("provisional"));
        assertThat(after).hasEntrySatisfying("PR-1,1,fall-2022,state,state,all,all", counts -> assertThat(counts)
                .endsWith("final"));
        Set<String> settledAndChanged = before.keySet().stream()
                .filter(key ->
                        before.get(key).endsWith("final") && !before.get(key).equals(after.get(key)))
                .map(key -> key.substring(0, key.indexOf(',')))
                .collect(Collectors.toSet());
        assertThat(settledAndChanged).contains("HS-7", "PR-1", "PR-2", "TR-2.R1.math", "WB-7.hours");
    }

    @Test
    void everyPersonOfASourceIsSomebodyOnce() throws IOException {
        List<String> lines = Files.readAllLines(region.people());
        assertThat(lines.get(0)).isEqualTo("latent_person,partner,student");
        assertThat(lines.stream().skip(1).map(line -> line.substring(line.indexOf(','))))
                .doesNotHaveDuplicates();
    }

    @Test
    void theRecordsAreThoseOfThePeopleWithTheirValues() throws IOException {
        Set<String> people = Set.copyOf(Files.readAllLines(region.people()));
        List<Map<String, String>> records = Csv.read(region.records());
        assertThat(records)
                .hasSizeBetween(people.size() * 98 / 100, people.size() - 1)
                .allSatisfy(row -> {
                    assertThat(people)
                            .contains(
                                    String.join(",", row.get("latent_person"), row.get("partner"), row.get("student")));
                    assertThat(row.get("sex")).isIn("female", "male", "nonbinary");
                    assertThat(row.get("homelessness")).isIn("yes", "no");
                });
        assertThat(records.stream().map(row -> row.get("partner")).distinct())
                .containsExactlyInAnyOrder(
                        "north-district",
                        "south-district",
                        "river-college",
                        "hill-college",
                        "north-wbl",
                        "south-wbl",
                        "region-internships");
    }

    private static Map<String, List<Map<String, String>>> corrected(
            Connection connection, GeneratedRegion.StudentSystem district) throws SQLException, IOException {
        Map<String, List<Map<String, String>>> tables = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(district.schema()));
            for (GeneratedRegion.TableFile table : district.tables()) {
                try (Reader csv = Files.newBufferedReader(table.csv())) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyStatement(), csv);
                }
            }
            for (String correction : Files.readAllLines(district.corrections())) {
                assertThat(statement.executeUpdate(correction)).as(correction).isPositive();
            }
            for (GeneratedRegion.TableFile table : district.tables()) {
                tables.put(table.table(), rows(statement, table));
            }
        }
        return tables;
    }

    private static List<Map<String, String>> rows(Statement statement, GeneratedRegion.TableFile table)
            throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery("SELECT * FROM " + table.table())) {
            while (result.next()) {
                Map<String, String> row = new HashMap<>();
                for (String column : table.columns()) {
                    row.put(column, result.getString(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** The last file of each scope: a name up to an ending such as {@code _RESTATED} says which scope it is. */
    private static Collection<Path> latest(GeneratedRegion.DropFolder partner) {
        Map<String, Path> latest = new LinkedHashMap<>();
        partner.initial().forEach(file -> latest.put(scope(file), file));
        partner.corrections().forEach(file -> latest.put(scope(file), file));
        return latest.values();
    }

    private static String scope(Path file) {
        return file.getFileName().toString().replaceAll("(_RESTATED|_R2)?\\.txt", "");
    }

    private static Map<String, String> cells(Path file) throws IOException {
        TreeMap<String, String> cells = new TreeMap<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", 8);
            cells.put(String.join(",", List.of(fields).subList(0, 7)), fields[7]);
        }
        return cells;
    }
}
