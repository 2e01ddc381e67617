package org.crosswalk.deploy.bench;

import static org.crosswalk.deploy.bench.WrongResult.unlessEqual;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.crosswalk.app.CellReader;
import org.crosswalk.deploy.bench.measure.InTurn;
import org.crosswalk.deploy.bench.measure.Processes;
import org.crosswalk.deploy.bench.measure.Span;
import org.crosswalk.deploy.bench.measure.Table;
import org.crosswalk.deploy.bench.workload.Population;

/**
 * Facts a second through both applications, from empty stores until everything is read, everybody is evaluated and all is
 * committed; beside the floor, a plain consumer that reads and decodes the same topics.
 */
final class Throughput implements Benchmark {

    private static final int FLOOR_PASSES = 3;

    /** After two of them the compiler of the virtual machine still took a tenth of the processor; six leave some room. */
    private static final int WARMING_PASSES = 6;

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public String shows() {
        return "facts a second through the whole topology, beside a plain consumer that decodes the same topics";
    }

    @Override
    public void run(Ground ground, Table table) throws Exception {
        Sizes sizes = ground.sizes();
        ground.say("throughput: warming up with " + sizes.warmingPeople() + " people");
        measured(ground, new Population(0, sizes.warmingPeople(), Sizes.FACTS), "warming", WARMING_PASSES);
        ground.say("throughput: " + sizes.people() + " people with " + Sizes.FACTS + " facts each, round robin");
        InTurn runs = measured(ground, new Population(0, sizes.people(), Sizes.FACTS), "counted", sizes.pairs());
        table.rates(name(), "facts/s", runs, "plain consumer", ">= 1/12 = 0.083, about 20,000/s");
    }

    private InTurn measured(Ground ground, Population population, String what, int pairs) throws Exception {
        Path directory = ground.directory(name()).resolve(what);
        try (Bed bed = Bed.start(directory)) {
            Both both = new Both(bed, ground.registryUrl(), population, filled(ground, bed, population));
            return InTurn.of(
                    pairs,
                    pair -> ground.told(what + ": ours", both.ours(pair)),
                    pair -> ground.told(what + ": plain consumer", both.floor()));
        }
    }

    private static long filled(Ground ground, Bed bed, Population population) throws Exception {
        try (Prefill prefill = new Prefill(bed.bootstrapServers(), ground.registryUrl())) {
            return prefill.write(
                    Stream.of(Population.catalog().stream(), population.roundRobin(), Population.reports().stream())
                            .flatMap(facts -> facts));
        }
    }

    /** The two that are measured over the same filled topics. */
    private record Both(Bed bed, String registryUrl, Population population, long records) {

        Span floor() {
            Processes.Watch watch = Processes.ofThisRun().watch();
            for (int pass = 0; pass < FLOOR_PASSES; pass++) {
                long read = Floor.read(bed.bootstrapServers(), registryUrl, Bed.inputs());
                unlessEqual("records that a plain consumer reads", records, read);
            }
            return watch.stop(FLOOR_PASSES * records);
        }

        Span ours(int pair) throws Exception {
            Processes.Watch watch = Processes.ofThisRun().watch();
            Span span;
            try (Applications applications = Applications.start(bed, registryUrl, bed.directory("state-" + pair))) {
                span = applications.settled(watch, records);
                applications.verify();
                new Expected(CellReader.readAll(bed.bootstrapServers(), registryUrl)).refuseOthersThan(population);
            }
            bed.forgetOutputs();
            return span;
        }
    }
}
