package org.crosswalk.ingest.sis;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SisDatabaseCheckTest {
    @Test
    void aDatabaseThatIsReadyHasNoProblems() throws Exception {
        try (RealDatabase database = new RealDatabase();
                Connection connection = database.connect()) {
            database.load("rosariosis.sql");
            assertThat(SisDatabaseCheck.problems(connection, settings("postgres")))
                    .isEmpty();
        }
    }

    @Test
    void everythingThatIsWrongIsToldWithItsRemedy() throws Exception {
        try (RealDatabase database = new RealDatabase()) {
            database.load("rosariosis.sql");
            database.execute("ALTER TABLE students RENAME COLUMN custom_200000012 TO state_id");
            database.execute("DROP TABLE crosswalk_heartbeat");
            database.execute("ALTER TABLE courses REPLICA IDENTITY FULL");
            database.execute("CREATE ROLE reader LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader");
            String url = "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres?user=reader";
            try (Connection connection = DriverManager.getConnection(url)) {
                List<String> problems = SisDatabaseCheck.problems(connection, settings("reader"));
                assertThat(problems)
                        .anyMatch(problem -> problem.contains("ALTER ROLE reader REPLICATION"))
                        .anyMatch(problem -> problem.contains("students has no column custom_200000012"))
                        .anyMatch(problem -> problem.contains("no table public.crosswalk_heartbeat"))
                        .anyMatch(problem -> problem.contains("ALTER TABLE public.schedule REPLICA IDENTITY FULL"))
                        .noneMatch(problem -> problem.contains("wal_level"))
                        .noneMatch(problem -> problem.contains("courses REPLICA"));
            }
        }
    }

    @Test
    void aServerThatDoesNotKeepChangesIsTold() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                Connection connection = server.getPostgresDatabase().getConnection()) {
            assertThat(SisDatabaseCheck.problems(connection, settings("postgres")))
                    .anyMatch(problem -> problem.contains("wal_level = logical"));
        }
    }

    private static SisSettings settings(String user) {
        return SisSettings.of(Map.of(
                "partner", "north",
                "host", "127.0.0.1",
                "database", "postgres",
                "user", user,
                "registry.url", "http://127.0.0.1:1",
                "rejects.bootstrap.servers", "127.0.0.1:1"));
    }
}
