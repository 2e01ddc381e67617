package org.crosswalk.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.crosswalk.deploy.bench.measure.Processes;
import org.crosswalk.deploy.bench.measure.Span;
import org.crosswalk.deploy.bench.measure.Spread;
import org.crosswalk.deploy.bench.measure.Table;
import org.crosswalk.deploy.bench.workload.Population;
import org.crosswalk.deploy.local.config.Partner;
import org.crosswalk.deploy.local.config.Source;
import org.crosswalk.deploy.local.parts.EmbeddedDatabase;
import org.crosswalk.deploy.local.region.GeneratedRegion.StudentSystem;
import org.crosswalk.deploy.local.region.RegionGenerator;
import org.crosswalk.deploy.local.region.RegionPlan;
import org.crosswalk.deploy.local.run.Layout;
import org.crosswalk.deploy.local.run.Plan;
import org.crosswalk.deploy.local.run.RegionRun;
import org.crosswalk.deploy.local.run.Role;
import org.crosswalk.schemas.Sector;

/**
 * From the commit of a grade in a district's database until a reader of committed cells sees the number that it changes, while
 * grades change at a steady rate that does not wait for anything.
 */
final class Latency implements Benchmark {

    private static final long SEED = 7;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public String shows() {
        return "milliseconds from a commit in the SIS to the visible cell, at " + Sizes.CHANGES_PER_SECOND
                + " changes a second";
    }

    @Override
    public void run(Ground ground, Table table) throws Exception {
        Path directory = ground.directory(name());
        StudentSystem district = RegionGenerator.generate(
                        new RegionPlan(SEED, ground.sizes().demoStudents()), directory.resolve("region"), line -> {})
                .districts()
                .get(0);
        String database = district.partner().replace('-', '_');
        Plan plan = new Plan(
                EnumSet.of(Role.KAFKA, Role.REGISTRY, Role.CONNECT, Role.INDICATORS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                2,
                Optional.empty());
        try (RegionRun run = ground.start(plan, directory.resolve("run"))) {
            EmbeddedDatabase server = run.database();
            server.create(database);
            try (Connection connection = server.connect(database)) {
                MeasuredSchools.fill(connection, district);
            }
            run.connect(new Partner(
                    district.partner(), Sector.K12, new Source.EmbeddedDatabase(database), Optional.empty()));
            run.awaitUp();
            try (Prefill colleges = new Prefill(
                    run.addresses().bootstrapServers(), run.addresses().registryUrl())) {
                colleges.write(Population.reports().stream());
            }
            try (MeasuredSchools schools = new MeasuredSchools(server.connect(database));
                    CellWatch watch = new CellWatch(run.addresses(), district.partner(), MeasuredSchools.COUNT)) {
                Loop loop = new Loop(schools, watch, () -> refuseFailure(run));
                ground.say("latency: loading the district");
                watch.awaitAllWithCredit(() -> refuseFailure(run));
                ground.say("latency: warming up");
                loop.run(ground.sizes().warmingSeconds());
                ground.say("latency: measuring for " + ground.sizes().seconds() + " s");
                Processes processes = new Processes(List.of(serverProcess(directory.resolve("run"))), true);
                Processes.Watch time = processes.watch();
                Outcome outcome = loop.run(ground.sizes().seconds());
                report(ground.told("changes", time.stop(outcome.latencies().length)), outcome, table);
            }
        }
    }

    private void report(Span span, Outcome outcome, Table table) {
        String at = Table.tenth(outcome.rate()) + " changes/s";
        String cpu = Table.tenth(span.cpuPerItem());
        double[] latencies = outcome.latencies();
        table.single(name(), "ms p50, " + at, Table.tenth(Spread.percentile(latencies, 0.5)), "", cpu);
        table.single(name(), "ms p99, " + at, Table.tenth(Spread.percentile(latencies, 0.99)), "< 1,000", cpu);
        table.single(name(), "ms most, " + at, Table.tenth(Spread.percentile(latencies, 1)), "", cpu);
    }

    /**
     * What was seen.
     *
     * @param latencies milliseconds until each change was visible
     * @param rate changes a second that were really made; below the wanted rate if the database could not keep up
     */
    private record Outcome(double[] latencies, double rate) {}

    private static void refuseFailure(RegionRun run) {
        run.failure().ifPresent(failure -> {
            throw new WrongResult(failure);
        });
    }

    private static long serverProcess(Path work) throws IOException {
        Path file = new Layout(work).database().resolve("postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).get(0).trim());
    }

    /** Changes on a schedule of their own: one that is late makes none of the others late. */
    private static final class Loop {
        private final MeasuredSchools schools;
        private final CellWatch watch;
        private final Runnable refuseFailure;
        private int changes;

        Loop(MeasuredSchools schools, CellWatch watch, Runnable refuseFailure) {
            this.schools = schools;
            this.watch = watch;
            this.refuseFailure = refuseFailure;
        }

        Outcome run(int seconds) throws SQLException {
            double[] latencies = new double[seconds * Sizes.CHANGES_PER_SECOND];
            long began = System.nanoTime();
            for (int number = 0; number < latencies.length; number++) {
                sleepUntil(began + number * NANOS_PER_SECOND / Sizes.CHANGES_PER_SECOND);
                int school = changes % MeasuredSchools.COUNT;
                boolean credit = changes / MeasuredSchools.COUNT % 2 == 1;
                changes++;
                watch.expect(school, credit, number, latencies);
                schools.grade(school, credit);
            }
            double rate = (double) latencies.length * NANOS_PER_SECOND / (System.nanoTime() - began);
            watch.awaitAllVisible(refuseFailure);
            return new Outcome(latencies, rate);
        }

        private static void sleepUntil(long nanos) {
            for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
