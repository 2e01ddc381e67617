package org.crosswalk.deploy.bench;

import static org.crosswalk.deploy.bench.WrongResult.unlessEqual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.crosswalk.deploy.bench.measure.InTurn;
import org.crosswalk.deploy.bench.measure.Processes;
import org.crosswalk.deploy.bench.measure.Span;
import org.crosswalk.deploy.bench.measure.Table;
import org.crosswalk.deploy.bench.workload.CourseFile;
import org.crosswalk.deploy.local.config.Partner;
import org.crosswalk.deploy.local.config.Source;
import org.crosswalk.deploy.local.parts.Ports;
import org.crosswalk.deploy.local.parts.Ports.Listener;
import org.crosswalk.deploy.local.run.Addresses;
import org.crosswalk.deploy.local.run.Layout;
import org.crosswalk.deploy.local.run.Plan;
import org.crosswalk.deploy.local.run.RegionRun;
import org.crosswalk.deploy.local.run.Role;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;

/**
 * A registrar sends a whole course file again and no row has changed, beside Kafka's own file source, which only copies the
 * lines of the same file into a topic. Both run in the same worker and read committed is what counts.
 */
final class Restatement implements Benchmark {

    private static final String COLLEGE = "river-college";
    private static final int WARMING = 0;

    @Override
    public String name() {
        return "restatement";
    }

    @Override
    public String shows() {
        return "a registrar file sent again unchanged, beside Kafka's connect-file reading the same file";
    }

    @Override
    public void run(Ground ground, Table table) throws Exception {
        Path directory = ground.directory(name());
        Path drop = Files.createDirectories(directory.resolve("drop"));
        CourseFile file = new CourseFile(ground.sizes().rows());
        Plan plan = new Plan(
                EnumSet.of(Role.KAFKA, Role.REGISTRY, Role.CONNECT),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                1,
                Optional.empty());
        try (RegionRun run = ground.start(plan, directory)) {
            run.connect(new Partner(COLLEGE, Sector.COLLEGE, new Source.DropFolder(drop), Optional.empty()));
            run.awaitUp();
            Addresses addresses = run.addresses();
            try (ControlRecords records = new ControlRecords(addresses);
                    FileSource copier = new FileSource(addresses.bootstrapServers(), worker(directory), directory)) {
                Registrar registrar = new Registrar(file, drop, directory, records);
                ground.say("restatement: first load of " + file.rows() + " rows");
                registrar.firstLoad();
                ground.say("restatement: warming up");
                copier.copy(staged(file, directory, WARMING), file.rows());
                registrar.again(WARMING);
                InTurn runs = InTurn.of(
                        ground.sizes().pairs(),
                        pair -> ground.told("restatement: ours", registrar.again(pair)),
                        pair -> ground.told(
                                "restatement: connect-file", copier.copy(staged(file, directory, pair), file.rows())));
                unlessEqual(
                        "facts on " + Topics.COLLEGE_COURSE_ENROLLMENTS.name() + " after all restatements",
                        (long) file.rows(),
                        Floor.read(
                                addresses.bootstrapServers(),
                                addresses.registryUrl(),
                                List.of(Topics.COLLEGE_COURSE_ENROLLMENTS.name())));
                table.rates(name(), "rows/s", runs, "connect-file", ">= 1");
            }
        }
    }

    private static Worker worker(Path directory) {
        int port = Ports.keptIn(new Layout(directory).ports()).of(Listener.CONNECT);
        return new Worker("http://127.0.0.1:" + port);
    }

    private static Path staged(CourseFile file, Path directory, int pair) throws IOException {
        Path staged = directory.resolve("staged-" + pair);
        file.write(staged, "copy " + pair);
        return staged;
    }

    /** The college that hands in the file. */
    private record Registrar(CourseFile file, Path drop, Path directory, ControlRecords records) {

        void firstLoad() throws IOException {
            Submission control = handIn("FIRST", "first");
            unlessEqual("rows taken in the first load", (long) file.rows(), control.getAccepted());
        }

        /** The time from the file's appearance in the folder until a reader sees its control record. */
        Span again(int pair) throws IOException {
            Path staged = staged(file, directory, pair);
            Processes.Watch watch = Processes.ofThisRun().watch();
            Submission control = moveIn(staged, "AGAIN" + pair);
            Span span = watch.stop(file.rows());
            unlessEqual("rows found unchanged", (long) file.rows(), control.getUnchanged());
            unlessEqual("rows offered", (long) file.rows(), control.getRows());
            return span;
        }

        private Submission handIn(String suffix, String contact) throws IOException {
            Path staged = directory.resolve("staged-" + suffix);
            file.write(staged, contact);
            return moveIn(staged, suffix);
        }

        private Submission moveIn(Path staged, String suffix) throws IOException {
            String name = "CBM00S_" + CourseFile.YEAR + "FA_" + suffix + ".txt";
            Files.move(staged, drop.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return records.next();
        }
    }
}
