package org.crosswalk.deploy.bench;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.crosswalk.deploy.bench.measure.InTurn;
import org.crosswalk.deploy.bench.measure.Processes;
import org.crosswalk.deploy.bench.measure.Span;
import org.crosswalk.deploy.bench.measure.Table;
import org.crosswalk.deploy.local.parts.Connectors;
import org.crosswalk.deploy.local.parts.Ports;
import org.crosswalk.deploy.local.parts.Ports.Listener;
import org.crosswalk.deploy.local.run.Addresses;
import org.crosswalk.deploy.local.run.Layout;
import org.crosswalk.deploy.local.run.Plan;
import org.crosswalk.deploy.local.run.RegionRun;
import org.crosswalk.deploy.local.run.Role;
import org.crosswalk.ingest.sis.SisConnectorTemplate;
import org.crosswalk.ingest.sis.SisSettings;
import org.crosswalk.schemas.Topics;

/**
 * Changes of a student information system become facts, beside Debezium alone, which passes the same changes on as it tells them.
 * Both read the same log, one after the other, from where they stopped.
 */
final class Capture implements Benchmark {

    private static final String OURS = "ours";
    private static final String BARE = "bare";
    private static final String JSON = "org.apache.kafka.connect.json.JsonConverter";

    /** A change of a row costs several times what an unchanged line of a file does. */
    private static final int ROWS_OF_A_FILE_FOR_EACH_CHANGE = 4;

    @Override
    public String name() {
        return "capture";
    }

    @Override
    public String shows() {
        return "database changes made facts, beside Debezium alone passing the same changes on";
    }

    @Override
    public void run(Ground ground, Table table) throws Exception {
        Path directory = ground.directory(name());
        Plan plan = new Plan(
                EnumSet.of(Role.KAFKA, Role.REGISTRY, Role.CONNECT),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                1,
                Optional.empty());
        try (RegionRun run = ground.start(plan, directory);
                GradeTable grades = GradeTable.fill(
                        run.database(), Math.max(1, ground.sizes().rows() / ROWS_OF_A_FILE_FOR_EACH_CHANGE))) {
            run.awaitUp();
            Connectors connectors = new Connectors(url(directory));
            String bootstrap = run.addresses().bootstrapServers();
            var ours = new Side(
                    settings(OURS, grades, run.addresses()),
                    connectors,
                    grades,
                    new CapturedGrades(
                            bootstrap, Topics.K12_COURSE_GRADES.name(), CapturedGrades.facts(run.addresses())));
            var bare = new Side(
                    settings(BARE, grades, run.addresses()),
                    connectors,
                    grades,
                    new CapturedGrades(bootstrap, BARE + ".public." + GradeTable.NAME, CapturedGrades.envelopes()));
            ground.say("capture: first reading of " + grades.rows() + " rows by each");
            ours.begin(SisConnectorTemplate.configuration(ours.settings()));
            bare.begin(alone(bare.settings()));
            ground.say("capture: warming up");
            grades.change("W");
            bare.takes("W");
            ours.takes("W");
            InTurn runs = InTurn.of(
                    ground.sizes().pairs(), pair -> ground.told("capture: ours", ours.takes(letter(pair))), pair -> {
                        grades.change(letter(pair));
                        return ground.told("capture: Debezium alone", bare.takes(letter(pair)));
                    });
            table.costs(name(), "CPU us/change", runs, "Debezium alone", "<= 1.25");
        }
    }

    private static String letter(int pair) {
        return "G" + pair;
    }

    private static String url(Path directory) {
        return "http://127.0.0.1:" + Ports.keptIn(new Layout(directory).ports()).of(Listener.CONNECT);
    }

    private static SisSettings settings(String partner, GradeTable grades, Addresses addresses) {
        return SisSettings.of(Map.of(
                "partner",
                partner,
                "host",
                "127.0.0.1",
                "port",
                Integer.toString(grades.port()),
                "database",
                GradeTable.DATABASE,
                "user",
                "postgres",
                "password",
                "none",
                "heartbeat.interval.ms",
                "500",
                "registry.url",
                addresses.registryUrl(),
                "rejects.bootstrap.servers",
                addresses.bootstrapServers()));
    }

    /** The same connector without what Crosswalk adds, in the leanest form that Kafka brings along. */
    private static Map<String, String> alone(SisSettings settings) {
        Map<String, String> configuration = new TreeMap<>(SisConnectorTemplate.configuration(settings));
        configuration.keySet().removeIf(key -> key.startsWith("crosswalk.") || key.startsWith("value.converter"));
        configuration.put("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
        configuration.put("key.converter", JSON);
        configuration.put("key.converter.schemas.enable", "false");
        configuration.put("value.converter", JSON);
        configuration.put("value.converter.schemas.enable", "false");
        return configuration;
    }

    /** One of the two: its connector, and what has come of it. */
    private record Side(SisSettings settings, Connectors connectors, GradeTable grades, CapturedGrades captured) {

        void begin(Map<String, String> configuration) throws Exception {
            connectors.submit(connector(), configuration);
            grades.awaitRead(settings);
            connectors.stop(connector());
            captured.passOver();
        }

        /** The work of reading all that has changed since it was stopped. */
        Span takes(String letter) throws Exception {
            Processes.Watch watch = Processes.ofThisProcess().watch();
            connectors.resume(connector());
            grades.awaitRead(settings);
            Span span = watch.stop(grades.rows());
            connectors.failure(connector()).ifPresent(failure -> {
                throw new WrongResult(failure);
            });
            connectors.stop(connector());
            captured.requireEach(grades.rows(), letter);
            return span;
        }

        private String connector() {
            return SisConnectorTemplate.connectorName(settings);
        }
    }
}
