package org.crosswalk.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.crosswalk.deploy.bench.measure.InTurn;
import org.crosswalk.deploy.bench.measure.Table;
import org.crosswalk.deploy.bench.workload.CourseFile;
import org.crosswalk.deploy.bench.workload.PartnershipFile;
import org.crosswalk.deploy.bench.workload.SentFile;
import org.crosswalk.deploy.local.config.Partner;
import org.crosswalk.deploy.local.config.Source;
import org.crosswalk.deploy.local.parts.Ports;
import org.crosswalk.deploy.local.parts.Ports.Listener;
import org.crosswalk.deploy.local.run.Addresses;
import org.crosswalk.deploy.local.run.Layout;
import org.crosswalk.deploy.local.run.Plan;
import org.crosswalk.deploy.local.run.RegionRun;
import org.crosswalk.deploy.local.run.Role;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.schemas.Sector;

/**
 * A college sends a whole file again and no row has changed, beside Kafka's own file source, which only copies the lines of the
 * same file into a topic, DuckDB, which only reads its values, and {@code wc -l}. The connector and Kafka's source run in the
 * same worker, and read committed is what counts.
 */
final class FileReading implements Benchmark {

    private static final String PLAIN = "";
    private static final String RESTING = "resting.file.ms";

    @Override
    public String name() {
        return "files";
    }

    @Override
    public String shows() {
        return "files sent again unchanged, beside Kafka's connect-file, DuckDB's read_csv and wc -l on the same files";
    }

    @Override
    public void run(Ground ground, Table table) throws Exception {
        Path directory = ground.directory(name());
        int rows = ground.sizes().rows();
        List<SentFile> files = List.of(new CourseFile(rows), new PartnershipFile(rows));
        Plan plan = new Plan(
                EnumSet.of(Role.KAFKA, Role.REGISTRY, Role.CONNECT),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                1,
                Optional.empty());
        try (RegionRun run = ground.start(plan, directory)) {
            for (SentFile file : files) {
                connect(run, file, drop(directory, file));
            }
            run.awaitUp();
            Worker worker = worker(directory);
            Addresses addresses = run.addresses();
            try (ControlRecords records = new ControlRecords(addresses);
                    TopicEnds ends = new TopicEnds(addresses.bootstrapServers());
                    FileSource copier = new FileSource(addresses.bootstrapServers(), worker, directory)) {
                for (SentFile file : files) {
                    // The second that a file without a trailer has to rest is no work.
                    if (Layouts.bundled(file.layout()).trailer().isEmpty()) {
                        worker.change(connector(file), RESTING, "0");
                    }
                    var college = new Restatement(file, drop(directory, file), records, ends);
                    ground.say("files: first load of " + file.rows() + " rows of " + file.layout());
                    college.firstLoad();
                    var plain = FilePeers.write(file, directory, PLAIN, copier);
                    restated(ground, table, plain, college, PLAIN);
                    checked(ground, table, plain);
                    restated(
                            ground,
                            table,
                            FilePeers.write(file, directory, SentFile.GZIP, copier),
                            college,
                            SentFile.GZIP);
                }
            }
        }
    }

    private void restated(Ground ground, Table table, FilePeers peers, Restatement college, String ending)
            throws Exception {
        String what = peers.file().layout() + ending;
        ground.say("files: " + what + ", warming up");
        peers.connectFile(0);
        peers.duck();
        college.again(ending);
        List<InTurn> runs = InTurn.of(
                ground.sizes().pairs(),
                pair -> ground.told(what + ", ours", college.again(ending)),
                List.of(
                        pair -> ground.told(what + ", connect-file", peers.connectFile(pair)),
                        pair -> ground.told(what + ", DuckDB", peers.duck()),
                        pair -> ground.told(what + ", wc -l", peers.lineCount())));
        String figure = "rows/s unchanged, " + what;
        String packed = ending.equals(PLAIN) ? "" : ", plain";
        table.rates(name(), figure, runs.get(0), "connect-file" + packed, ">= 1");
        table.rates(name(), figure, runs.get(1), "DuckDB read_csv", "");
        table.rates(name(), figure, runs.get(2), ending.equals(PLAIN) ? "wc -l" : "zcat | wc -l", "");
    }

    /** A file of which nothing is known yet: every row is parsed and goes through every rule. */
    private void checked(Ground ground, Table table, FilePeers peers) throws Exception {
        String what = peers.file().layout();
        peers.check();
        InTurn runs = InTurn.of(
                ground.sizes().pairs(),
                pair -> ground.told(what + ", crosswalk check", peers.check()),
                pair -> ground.told(what + ", connect-file", peers.connectFile(pair)));
        table.rates(name(), "rows/s checked, " + what, runs, "connect-file", ">= 1");
    }

    private static void connect(RegionRun run, SentFile file, Path drop) throws IOException {
        Files.createDirectories(drop);
        run.connect(
                new Partner(file.layout(), Sector.COLLEGE, new Source.DropFolder(drop), Optional.of(file.layout())));
    }

    private static String connector(SentFile file) {
        return Sector.COLLEGE.prefix() + "-" + file.layout();
    }

    private static Path drop(Path directory, SentFile file) {
        return directory.resolve(file.layout()).resolve("drop");
    }

    private static Worker worker(Path directory) {
        int port = Ports.keptIn(new Layout(directory).ports()).of(Listener.CONNECT);
        return new Worker("http://127.0.0.1:" + port);
    }
}
