package org.crosswalk.deploy.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crosswalk.deploy.local.Patience.patiently;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.deploy.local.Shell;
import org.crosswalk.deploy.local.config.Region;
import org.crosswalk.deploy.local.config.RegionFile;
import org.crosswalk.deploy.local.parts.Unavailable;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.k12.K12Student;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** An operator whose partner's database has let go of changes: what is said, and the way back, with a run and without one. */
@Timeout(300)
final class ResnapshotTest {

    // A part that is ending may still write into its directory while the test ends.
    @TempDir(cleanup = CleanupMode.NEVER)
    private Path directory;

    private final Shell shell = new Shell();

    @Test
    void whatWasLostIsSaidAndFound() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                .setServerConfig("wal_level", "logical")
                .start()) {
            execute(
                    database,
                    "CREATE TABLE pupils (pupil_no integer PRIMARY KEY, given text, note text);"
                            + "CREATE TABLE crosswalk_heartbeat (id integer PRIMARY KEY, beat timestamptz);"
                            + "INSERT INTO pupils SELECT n, 'Pupil ' || n, 'x' FROM generate_series(1, 30) n");
            Path file = region(database.getPort());
            Layout layout = new Layout(directory.resolve("work"));
            assertThat(run("resnapshot", "--region", file.toString())).isEqualTo(3);

            withoutLoss(database, file, layout);
            execute(database, "SELECT pg_drop_replication_slot('crosswalk_north')");
            execute(
                    database,
                    "DELETE FROM pupils WHERE pupil_no = 2; UPDATE pupils SET given = 'Missed' WHERE pupil_no = 3");
            withLoss(file, layout);

            assertThat(run("resnapshot", "--region", file.toString(), "--partner", "north"))
                    .isZero();
            assertThat(shell.printed())
                    .contains(
                            "changes of north were lost; they are told from now on",
                            "the tables of north are read anew");
            execute(database, "UPDATE pupils SET given = 'Later' WHERE pupil_no = 4");
            try (RegionService service = up(file, layout)) {
                assertThat(service).isNotNull();
                Addresses addresses = Addresses.published(layout).orElseThrow();
                patiently().untilAsserted(() -> assertThat(held(addresses))
                        .hasSize(28)
                        .containsEntry("north|3", "Missed")
                        .containsEntry("north|4", "Later")
                        .doesNotContainKeys("north|1", "north|2"));
            }
        }
    }

    private void withoutLoss(EmbeddedPostgres database, Path file, Layout layout) throws Exception {
        try (RegionService service = up(file, layout)) {
            assertThat(service).isNotNull();
            Addresses addresses = Addresses.published(layout).orElseThrow();
            patiently().untilAsserted(() -> assertThat(held(addresses)).hasSize(30));
            assertThat(run("resnapshot", "--region", file.toString(), "--partner", "south"))
                    .isEqualTo(2);
            assertThat(run("resnapshot", "--region", file.toString(), "--table", "teachers,pupils"))
                    .isEqualTo(2);

            execute(database, "ALTER TABLE pupils RENAME COLUMN given TO given_name");
            assertThat(run("resnapshot", "--region", file.toString())).isEqualTo(2);
            execute(database, "DELETE FROM pupils WHERE pupil_no = 1");
            execute(database, "UPDATE pupils SET given_name = 'Renamed' WHERE pupil_no = 5");
            Path mapping = directory.resolve("own.yaml");
            Files.writeString(mapping, Files.readString(mapping).replace("column: given", "column: given_name"));
            assertThat(run("resnapshot", "--region", file.toString(), "--table", "pupils"))
                    .isZero();
            assertThat(shell.printed())
                    .contains("the tables of north are read anew")
                    .doesNotContain("lost");
            patiently().untilAsserted(() -> assertThat(held(addresses))
                    .hasSize(29)
                    .containsEntry("north|5", "Renamed")
                    .doesNotContainKey("north|1"));
            execute(database, "ALTER TABLE pupils RENAME COLUMN given_name TO given");
            Files.writeString(mapping, Files.readString(mapping).replace("column: given_name", "column: given"));
        }
    }

    private void withLoss(Path file, Layout layout) {
        try (RegionService service = up(file, layout)) {
            assertThatThrownBy(service::serve)
                    .isInstanceOf(Unavailable.class)
                    .hasMessage("Changes of north are lost: the replication slot crosswalk_north is gone;"
                            + " `crosswalk resnapshot --partner north` finds them, and what was deleted.");
        }
    }

    private static RegionService up(Path file, Layout layout) {
        Region region = RegionFile.read(file);
        Plan plan = Plan.of(region, EnumSet.of(Role.KAFKA, Role.REGISTRY, Role.CONNECT, Role.SERVING));
        return RegionService.start(region, plan, layout, new Console(System.out, System.nanoTime()));
    }

    private Path region(int port) throws Exception {
        Files.writeString(directory.resolve("password"), "none");
        Files.writeString(
                directory.resolve("own.yaml"),
                """
                id: own-pupils
                title: Pupils
                sector: k12
                format: table
                table: pupils
                fields:
                  student: {column: pupil_no, required: true}
                  firstName: {column: given}
                row-key: [student]
                emit:
                  - topic: k12.students.v1
                    key: [partner, student]
                    copy: [firstName]
                """);
        return Files.writeString(
                directory.resolve("region.yaml"),
                """
                region: valley
                partners:
                  - id: north
                    sector: k12
                    source: { jdbc: "jdbc:postgresql://127.0.0.1:%d/postgres", user: postgres, password: "${file:password}" }
                    layouts: own.yaml
                """
                        .formatted(port));
    }

    /** First names of the students that hold, by key. */
    private static Map<String, String> held(Addresses addresses) {
        long since = CommittedValues.read(addresses, Topics.submissions(Sector.K12)).values().stream()
                .mapToLong(control -> ((Submission) control).getVersion())
                .max()
                .orElse(0);
        Map<String, String> held = new TreeMap<>();
        for (Map.Entry<String, SpecificRecord> fact :
                CommittedValues.read(addresses, Topics.K12_STUDENTS).entrySet()) {
            K12Student student = (K12Student) fact.getValue();
            if (!student.getDeleted() && student.getVersion() >= since) {
                held.put(fact.getKey(), student.getFirstName());
            }
        }
        return held;
    }

    private static void execute(EmbeddedPostgres database, String sql) throws Exception {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int run(Object... arguments) {
        return shell.runIn(directory.resolve("work"), arguments);
    }
}
