package org.crosswalk.deploy.bench;

import static org.crosswalk.deploy.bench.WrongResult.unlessEqual;

import java.util.List;
import java.util.stream.Stream;
import org.crosswalk.deploy.bench.measure.InTurn;
import org.crosswalk.deploy.bench.measure.Processes;
import org.crosswalk.deploy.bench.measure.Span;
import org.crosswalk.deploy.bench.measure.Table;
import org.crosswalk.deploy.bench.workload.Fact;
import org.crosswalk.deploy.bench.workload.Population;
import org.crosswalk.deploy.local.parts.Pause;

/**
 * What a grade change costs for people with ten times the facts, beside the same change for people with an ordinary number.
 * Both live in the same applications and stores; each change flips the person's dual-enrollment participation.
 */
final class History implements Benchmark {

    private static final int TIMES_LONGER = 10;
    private static final int ROUNDS = 4;
    private static final int WARMING = 0;
    private static final long IDLE_MILLIS = 5_000;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public String shows() {
        return "cost of a change for people with " + TIMES_LONGER
                + " times the facts, beside people with an ordinary number";
    }

    @Override
    public void run(Ground ground, Table table) throws Exception {
        int people = ground.sizes().historyPeople();
        Population ordinary = new Population(0, people, Sizes.FACTS);
        Population longer = new Population(people, people, TIMES_LONGER * Sizes.FACTS);
        ground.say("history: " + people + " people with " + ordinary.factsPerPerson() + " facts and " + people
                + " people with " + longer.factsPerPerson());
        try (Bed bed = Bed.start(ground.directory(name()).resolve("bed"));
                Prefill prefill = new Prefill(bed.bootstrapServers(), ground.registryUrl())) {
            prefill.write(Stream.of(
                            Population.catalog().stream(),
                            ordinary.personByPerson(),
                            longer.personByPerson(),
                            Population.reports().stream())
                    .flatMap(facts -> facts));
            try (Applications applications = Applications.start(bed, ground.registryUrl(), bed.directory("state"))) {
                applications.awaitSettled();
                Changes changes =
                        new Changes(prefill, applications, ground.sizes().changes());
                ground.say("history: warming up");
                changes.measured(longer, WARMING);
                changes.measured(ordinary, WARMING);
                double idle = idleCores();
                InTurn runs = InTurn.of(
                        ground.sizes().pairs(),
                        pair -> ground.told(
                                "10 times the history",
                                changes.measured(longer, pair).above(idle)),
                        pair -> ground.told(
                                "ordinary history",
                                changes.measured(ordinary, pair).above(idle)));
                applications.verify();
                table.costs(name(), "CPU us/change", runs, "1x history", "<= 1.2");
            }
        }
    }

    private static double idleCores() {
        Processes.Watch watch = Processes.ofThisRun().watch();
        Pause.millis(IDLE_MILLIS);
        return watch.cores();
    }

    /** Grade changes, sent and worked off. */
    private record Changes(Prefill prefill, Applications applications, int most) {

        Span measured(Population population, int pair) throws Exception {
            List<List<Fact>> rounds = Stream.iterate(1 + pair * ROUNDS, round -> round + 1)
                    .limit(ROUNDS)
                    .map(round -> population.gradeChanges(round, most))
                    .toList();
            Processes.Watch watch = Processes.ofThisRun().watch();
            long changes = 0;
            for (List<Fact> round : rounds) {
                changes += prefill.write(round.stream());
                applications.awaitSettled();
            }
            Span span = watch.stop(changes);
            unlessEqual("changes sent", (long) ROUNDS * rounds.get(0).size(), changes);
            return span;
        }
    }
}
