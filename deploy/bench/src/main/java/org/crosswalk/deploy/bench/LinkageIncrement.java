package org.crosswalk.deploy.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.crosswalk.deploy.bench.linkage.Duck;
import org.crosswalk.deploy.bench.linkage.MadePeople;
import org.crosswalk.deploy.bench.linkage.RecordFile;
import org.crosswalk.deploy.bench.linkage.RunningLinkage;
import org.crosswalk.deploy.bench.linkage.SharedModel;
import org.crosswalk.deploy.bench.measure.Processes;
import org.crosswalk.deploy.bench.measure.Span;
import org.crosswalk.deploy.bench.measure.Spread;
import org.crosswalk.deploy.bench.measure.Table;
import org.crosswalk.identity.model.Models;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.record.PersonRecord;

/** What it costs to add records to a linkage that runs, beside linking everything again. */
final class LinkageIncrement implements Benchmark {

    private static final long SEED = 9;
    private static final int THREADS = 2;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double SECOND_IN_MICROS = 1e6;

    @Override
    public String name() {
        return "linkage-increment";
    }

    @Override
    public String shows() {
        return "records added to a linkage that runs, beside DuckDB's linking everything again";
    }

    @Override
    public void run(Ground ground, Table table) throws Exception {
        LinkageSizes sizes = ground.sizes().linkage();
        var people = new MadePeople(SEED);
        List<PersonRecord> all = people.records(sizes.base());
        all.addAll(people.later(sizes.base(), sizes.added()));
        Path directory = ground.directory(name());
        Path file = directory.resolve("all.csv");
        RecordFile.write(file, all);
        added(ground, table, all, SharedModel.parameters(), "", again(ground, file, all.size()));
        added(ground, table, all, Models.education(), ", education model", null);
    }

    /** CPU of linking everything again: the median of several times, after one that warms up. */
    private static Span again(Ground ground, Path file, int records) throws Exception {
        List<Span> spans = new ArrayList<>();
        for (int time = 0; time <= ground.sizes().pairs(); time++) {
            Processes.Watch watch = Processes.ofThisRun().watch();
            try (var duck = new Duck(THREADS)) {
                duck.link(file, SharedModel.parameters()).people();
            }
            spans.add(ground.told("DuckDB", watch.stop(records)));
        }
        spans.sort((a, b) -> a.cpu().compareTo(b.cpu()));
        return spans.get((spans.size() - 1) / 2);
    }

    private void added(Ground ground, Table table, List<PersonRecord> all, Parameters parameters, String by, Span again)
            throws Exception {
        int base = ground.sizes().linkage().base();
        Path directory = Files.createTempDirectory(ground.directory(name()), "tables");
        try (var running = new RunningLinkage(parameters, directory)) {
            Processes.Watch filling = Processes.ofThisRun().watch();
            running.take(all.subList(0, base));
            ground.told("base" + by, filling.stop(base));
            Processes.Watch watch = Processes.ofThisRun().watch();
            double[] millis = running.take(all.subList(base, all.size()));
            Span span = ground.told("added" + by, watch.stop(millis.length));
            ground.say("  ms to link, p50 / p99: " + percentiles(millis));
            Processes.Watch batch = Processes.ofThisRun().watch();
            SortedMap<String, String> expected = RunningLinkage.batch(parameters, all);
            ground.told("our batch" + by, batch.stop(all.size()));
            if (!expected.equals(running.people())) {
                throw new WrongResult("the running linkage comes to other people than a batch" + by);
            }
            lines(table, by, span, millis);
            if (again != null) {
                table.beside(
                        name(),
                        "CPU ms: a record added",
                        String.format(Locale.ROOT, "%.3f", span.cpuPerItem() / 1e3),
                        Table.whole(again.cpu().toNanos() / NANOS_PER_MILLI),
                        "DuckDB links all again: " + Table.whole(again.cpu().toNanos() / 1e3 / span.cpuPerItem())
                                + " times as much",
                        ">= 50 times");
            }
        }
    }

    private void lines(Table table, String by, Span span, double[] millis) {
        table.single(
                name(),
                "records/s and core" + by,
                Table.whole(SECOND_IN_MICROS / span.cpuPerItem()),
                ">= 1,000",
                Table.tenth(span.cpuPerItem()));
        table.single(name(), "ms to link, p50 / p99" + by, percentiles(millis), "p99 < 200", "");
    }

    private static String percentiles(double[] millis) {
        return String.format(
                Locale.ROOT, "%.2f / %.2f", Spread.percentile(millis, 0.5), Spread.percentile(millis, 0.99));
    }
}
