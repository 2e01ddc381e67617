package org.crosswalk.deploy.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.crosswalk.deploy.bench.linkage.LabelledSet;
import org.crosswalk.deploy.bench.linkage.LabelledSets;
import org.crosswalk.deploy.bench.linkage.MadePeople;
import org.crosswalk.deploy.bench.linkage.OurLinkage;
import org.crosswalk.deploy.bench.linkage.peer.DukePeer;
import org.crosswalk.deploy.bench.linkage.peer.FellegiSunter;
import org.crosswalk.deploy.bench.linkage.peer.FuzzyMatcherPeer;
import org.crosswalk.deploy.bench.linkage.peer.JedaiPeer;
import org.crosswalk.deploy.bench.linkage.peer.Peer;
import org.crosswalk.deploy.bench.measure.Table;
import org.crosswalk.identity.batch.Accuracy;
import org.crosswalk.identity.cluster.Unions;

/** How well records are linked, beside other ways to link them, on sets of which the truth is known. */
final class LinkageAccuracy implements Benchmark {

    private static final long SEED = 7;
    private static final int STEPS = 200;
    private static final double PER = 10_000;
    private static final int REDELIVERED = 10;
    private static final List<Peer> PEERS =
            List.of(new FellegiSunter(), new DukePeer(), new FuzzyMatcherPeer(), new JedaiPeer());
    private static final Map<String, String> BARS =
            Map.of("febrl2", ">= 0.996 and peers", "febrl3", ">= 0.997 and peers", "fake_1000", ">= 0.87 and peers");

    @Override
    public String name() {
        return "linkage-accuracy";
    }

    @Override
    public String shows() {
        return "how well records are linked without labels, beside other ways; and that the order of arrival does not matter";
    }

    @Override
    public void run(Ground ground, Table table) throws Exception {
        for (LabelledSet set : sets(ground)) {
            ground.say(set.name() + ": " + set.records().size() + " records, " + set.truePairs() + " true pairs");
            var ours = new OurLinkage(set);
            anyOrder(set, ours, ground.sizes().linkage().orders());
            Accuracy accuracy = ours.accuracy();
            ground.say(line("Crosswalk", accuracy, ours.blockingRecall()));
            for (Peer peer : PEERS) {
                beside(ground, table, set, accuracy, peer);
            }
        }
    }

    private List<LabelledSet> sets(Ground ground) throws IOException {
        return ground.sets().isPresent()
                ? LabelledSets.of(ground.sets().get())
                : List.of(new MadePeople(SEED).labelled(ground.sizes().linkage().labelled()));
    }

    /** Records come in random orders, some again: the people are always those of the batch. */
    private static void anyOrder(LabelledSet set, OurLinkage ours, int orders) {
        String batch = ours.batch();
        for (int order = 1; order <= orders; order++) {
            var random = new Random(order);
            List<Integer> places = ours.everyPlace();
            Collections.shuffle(places, random);
            for (int again = set.records().size() / REDELIVERED; again > 0; again--) {
                places.add(
                        random.nextInt(places.size()),
                        random.nextInt(set.records().size()));
            }
            if (!batch.equals(ours.arriving(places))) {
                throw new WrongResult(
                        set.name() + ": arrival in order " + order + " comes to other people than a batch");
            }
        }
    }

    private void beside(Ground ground, Table table, LabelledSet set, Accuracy ours, Peer peer) throws Exception {
        Peer.Scored scored = peer.score(set);
        double recall = scored.candidates()
                ? (double) scored.pairs().stream()
                                .filter(p -> set.same(p.a(), p.b()))
                                .count()
                        / set.truePairs()
                : Double.NaN;
        int[] truth = set.people();
        Accuracy fixed = Accuracy.of(people(truth.length, scored.pairs(), peer.threshold()), truth);
        Accuracy best = best(truth, scored.pairs(), fixed);
        ground.say(line(peer.name(), fixed, recall));
        ground.say(line(peer.name() + ", best threshold in hindsight", best, recall));
        String bar = BARS.getOrDefault(set.name(), ">= peers");
        table.beside(
                name(),
                set.name() + ": cluster F1",
                fraction(ours.f1()),
                fraction(fixed.f1()),
                peer.name() + " (in hindsight " + fraction(best.f1()) + ")",
                bar);
        table.beside(
                name(),
                set.name() + ": false merges/10,000",
                Table.tenth(falseMerges(ours)),
                Table.tenth(falseMerges(fixed)),
                peer.name(),
                "");
    }

    /** The people whom the pairs at or above a threshold make, as the smallest place of each. */
    private static int[] people(int records, List<Peer.Pair> pairs, double threshold) {
        var unions = new Unions(records);
        for (Peer.Pair pair : pairs) {
            if (pair.score() >= threshold) {
                unions.join(pair.a(), pair.b());
            }
        }
        return IntStream.range(0, records).map(unions::root).toArray();
    }

    /** The best of many thresholds, chosen with the truth in hand: what no user can have. */
    private static Accuracy best(int[] truth, List<Peer.Pair> pairs, Accuracy fixed) {
        List<Peer.Pair> sorted = new ArrayList<>(pairs);
        sorted.sort(Comparator.comparingDouble(Peer.Pair::score).reversed());
        int most = (int) Math.min(sorted.size(), 3 * fixed.truePairs());
        Accuracy best = fixed;
        for (int step = 1; step <= STEPS && most > 0; step++) {
            double threshold = sorted.get((int) ((long) most * step / STEPS) - (step == STEPS ? 1 : 0))
                    .score();
            Accuracy here = Accuracy.of(people(truth.length, sorted.subList(0, most), threshold), truth);
            best = here.f1() > best.f1() ? here : best;
        }
        return best;
    }

    private static String line(String name, Accuracy accuracy, double recall) {
        return String.format(
                Locale.ROOT,
                "  %s: P %.4f  R %.4f  F1 %.4f  B-cubed F1 %.4f  false merges per 10,000 records %.1f%s",
                name,
                accuracy.precision(),
                accuracy.recall(),
                accuracy.f1(),
                accuracy.bCubedF1(),
                falseMerges(accuracy),
                Double.isNaN(recall) ? "" : "  blocking recall " + fraction(recall));
    }

    /** People falsely merged for each 10,000 records. */
    private static double falseMerges(Accuracy accuracy) {
        return accuracy.surplus() * PER / accuracy.records();
    }

    private static String fraction(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }
}
