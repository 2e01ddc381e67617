package org.crosswalk.deploy.local.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosswalk.identity.model.Models;
import org.crosswalk.schemas.Sector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegionFileTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(directory.resolve("drop/river"));
        Files.writeString(directory.resolve("secret"), "not-told\n");
        Files.writeString(directory.resolve("other-layout.yaml"), "layout: other\n");
    }

    @Test
    void fillsInDefaults() throws IOException {
        Region region = read(
                """
                region: valley
                partners:
                  - id: river-college
                    sector: college
                    source: { folder: drop/river }
                """);

        assertThat(region)
                .isEqualTo(new Region(
                        "valley",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        2,
                        Optional.empty(),
                        List.of(new Partner(
                                "river-college",
                                Sector.COLLEGE,
                                new Source.DropFolder(directory.resolve("drop/river")),
                                Optional.empty()))));
        assertThat(region.needsEmbeddedDatabase()).isFalse();
    }

    @Test
    void readsEveryKey() throws IOException {
        Region region = read(
                """
                region: valley
                kafka:
                  bootstrap: kafka-1:9092,kafka-2:9092
                registry:
                  url: http://registry:8081
                connect:
                  url: http://connect:8083
                streams:
                  threads: 4
                partners:
                  - id: north-district
                    sector: k12
                    source:
                      jdbc: jdbc:postgresql://sis.north.example:5432/rosario
                      user: crosswalk
                      password: ${file:secret}
                    layouts: other-layout.yaml
                  - id: south-district
                    sector: k12
                    source:
                      embedded-database: south_district
                  - id: north-wbl
                    sector: wbl
                    source:
                      folder: drop/river
                  - id: internships
                    sector: wbl
                    source:
                      log: drop/internships.jsonl
                """);

        assertThat(region.bootstrapServers()).contains("kafka-1:9092,kafka-2:9092");
        assertThat(region.registryUrl()).contains("http://registry:8081");
        assertThat(region.connectUrl()).contains("http://connect:8083");
        assertThat(region.streamThreads()).isEqualTo(4);
        assertThat(region.needsEmbeddedDatabase()).isTrue();
        assertThat(region.partners())
                .containsExactly(
                        new Partner(
                                "north-district",
                                Sector.K12,
                                new Source.Database(
                                        "jdbc:postgresql://sis.north.example:5432/rosario",
                                        "crosswalk",
                                        new Credential.SecretFile(directory.resolve("secret"))),
                                Optional.of(
                                        directory.resolve("other-layout.yaml").toString())),
                        new Partner(
                                "south-district",
                                Sector.K12,
                                new Source.EmbeddedDatabase("south_district"),
                                Optional.empty()),
                        new Partner(
                                "north-wbl",
                                Sector.WBL,
                                new Source.DropFolder(directory.resolve("drop/river")),
                                Optional.empty()),
                        new Partner(
                                "internships",
                                Sector.WBL,
                                new Source.AppendedLog(directory.resolve("drop/internships.jsonl")),
                                Optional.empty()));
    }

    @Test
    void aDistrictMaySendFilesInsteadOfADatabase() throws IOException {
        Path drop = Files.createDirectories(directory.resolve("drop/south"));
        Region region = read(
                """
                region: valley
                partners:
                  - { id: south, sector: k12, source: { folder: drop/south } }
                """);
        assertThat(region.partners())
                .containsExactly(new Partner("south", Sector.K12, new Source.DropFolder(drop), Optional.empty()));
    }

    @Test
    void tellsAllProblemsAtOnceEachWithItsLine() throws IOException {
        List<Problem> problems = problems(
                """
                region: The Valley
                kafka: { bootstraps: host:9092 }
                streams: { threads: many }
                colour: green
                partners:
                  - id: river-college
                    sector: colleges
                    source: { folder: drop/river }
                  - id: north
                    sector: k12
                    source:
                      jdbc: jdbc:mysql://host/sis
                      user: crosswalk
                      password: hunter2
                  - id: north
                    sector: college
                    source: { foldr: drop/river }
                  - id: hill
                    sector: college
                    source: { folder: drop/hill }
                    layouts: missing.yaml
                """);

        assertThat(problems)
                .extracting(Problem::line, problem -> problem.message())
                .satisfiesExactlyInAnyOrder(
                        each -> assertThat(each.toList()).element(0).isEqualTo(1),
                        each -> assertThat(each.toString()).contains("2", "'bootstrap' is missing"),
                        each -> assertThat(each.toString()).contains("2", "unknown key 'kafka.bootstraps'"),
                        each -> assertThat(each.toString()).contains("3", "'many' is no number from 1 to 64"),
                        each -> assertThat(each.toString()).contains("4", "unknown key 'colour'"),
                        each -> assertThat(each.toString()).contains("7", "write k12, college or wbl"),
                        each -> assertThat(each.toString()).contains("12", "no address of a PostgreSQL database"),
                        each -> assertThat(each.toString()).contains("14", "a reference and not the secret itself"),
                        each -> assertThat(each.toString()).contains("15", "another partner is called 'north' too"),
                        each -> assertThat(each.toString()).contains("17", "'folder' is missing"),
                        each -> assertThat(each.toString()).contains("17", "unknown key 'partners[3].source.foldr'"),
                        each -> assertThat(each.toString()).contains("20", "there is no folder"),
                        each -> assertThat(each.toString()).contains("21", "there is no file"));
    }

    @Test
    void readsTheLinkageModelAndTellsItsProblemsWithTheOthers() throws IOException {
        Files.writeString(
                directory.resolve("drop/model.yaml"),
                Models.write(Models.bundled().file()));
        String partners =
                """
                partners:
                  - { id: river-college, sector: college, source: { folder: drop/river } }
                """;
        Region region = read("region: valley\nlinkage: drop/model.yaml\n" + partners);
        assertThat(region.linkage()).map(Models::fingerprint).contains(Models.fingerprint(Models.bundled()));

        Files.writeString(directory.resolve("bad.yaml"), "colour: green\nshape: round\n");
        assertThat(problems("region: The Valley\nlinkage: bad.yaml\n" + partners))
                .extracting(Problem::line)
                .containsExactly(1, 2, 2);
        assertThat(problems("region: valley\nlinkage: none.yaml\n" + partners))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("'linkage'", directory.resolve("none.yaml") + " cannot be read");
    }

    @Test
    void neverRepeatsASecretThatStandsInTheFile() throws IOException {
        assertThat(problems(
                                """
                        region: valley
                        partners:
                          - id: north
                            sector: k12
                            source: { jdbc: "jdbc:postgresql://h/sis", user: u, password: hunter2 }
                        """)
                        .toString())
                .doesNotContain("hunter2");
    }

    @Test
    void saysWhereTheTextIsNoYaml() throws IOException {
        assertThat(problems("region: valley\npartners: [\n")).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.message()).startsWith("is no YAML");
        });
    }

    @Test
    void saysThatThereIsNoFile() {
        Path missing = directory.resolve("nowhere.yaml");
        BadRegion refused = catchThrowableOfType(BadRegion.class, () -> RegionFile.read(missing));
        assertThat(refused).hasMessage(missing + ": cannot be read; give the path of a region file that exists");
    }

    @Test
    void needsPartners() throws IOException {
        assertThat(problems("region: valley\n"))
                .extracting(Problem::message)
                .containsExactly("'partners': at least one partner is needed");
    }

    @Test
    void readsGuardsForAllFilesAndForThoseOfALayout() throws IOException {
        Region region = read(
                """
                region: valley
                partners:
                  - id: river-college
                    sector: college
                    source: { folder: drop/river }
                    guards:
                      deleted-percent: 5
                      closed-before: 2022-FALL
                      layouts:
                        thecb-cbm009: { older-file: take, deleted-percent: 50 }
                """);

        assertThat(region.partners().get(0).guards())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "deleted-percent", "5",
                        "closed-before", "2022-FALL",
                        "thecb-cbm009.older-file", "take",
                        "thecb-cbm009.deleted-percent", "50"));
    }

    @Test
    void anArchiveIsAFolderOfOnePartner() throws IOException {
        Files.createDirectories(directory.resolve("kept/river"));
        Files.createDirectories(directory.resolve("drop/hill"));
        Region region = read(
                """
                region: valley
                partners:
                  - { id: river, sector: college, source: { folder: drop/river, archive: kept/river } }
                """);
        assertThat(region.partners().get(0).source())
                .isEqualTo(new Source.DropFolder(
                        directory.resolve("drop/river"), Optional.of(directory.resolve("kept/river"))));
        assertThat(
                        problems(
                                """
                        region: valley
                        partners:
                          - { id: river, sector: college, source: { folder: drop/river, archive: drop/river } }
                          - { id: hill, sector: college, source: { folder: drop/hill, archive: kept/river } }
                          - { id: west, sector: college, source: { folder: kept/river, archive: kept/west } }
                          - { id: log, sector: wbl, source: { log: drop/a.jsonl, archive: kept/river } }
                        """))
                .extracting(problem -> problem.line() + ": " + problem.message())
                .satisfiesExactly(
                        problem -> assertThat(problem).startsWith("3: ").contains("is named once more"),
                        problem -> assertThat(problem).startsWith("5: ").contains("is named once more"),
                        problem -> assertThat(problem).startsWith("5: ").contains("no folder", "kept/west"),
                        problem -> assertThat(problem).startsWith("6: ").contains("unknown key", "archive"));
    }

    @Test
    void everyProblemOfGuardsIsToldWithItsLine() throws IOException {
        assertThat(
                        problems(
                                """
                        region: valley
                        partners:
                          - id: river-college
                            sector: college
                            source: { folder: drop/river }
                            guards:
                              deleted-percent: lots
                              deleted: 5
                              layouts:
                                thecb-cbm009: { older-file: 1 }
                          - id: hours
                            sector: wbl
                            source: { log: drop/hours.jsonl }
                            guards: { empty-file: take }
                        """))
                .extracting(problem -> problem.line() + ": " + problem.message())
                .satisfiesExactly(
                        problem -> assertThat(problem).startsWith("7: ").contains("'lots'"),
                        problem -> assertThat(problem).startsWith("8: ").contains("unknown key", ".guards.deleted'"),
                        problem -> assertThat(problem).startsWith("10: ").contains("write hold or take"),
                        problem -> assertThat(problem).startsWith("14: ").contains("only files of a folder are held"));
    }

    private Region read(String text) throws IOException {
        return RegionFile.read(Files.writeString(directory.resolve("region.yaml"), text));
    }

    private List<Problem> problems(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("region.yaml"), text);
        return catchThrowableOfType(BadRegion.class, () -> RegionFile.read(file))
                .problems();
    }
}
