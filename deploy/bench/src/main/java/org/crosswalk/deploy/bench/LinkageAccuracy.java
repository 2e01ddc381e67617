package org.crosswalk.deploy.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.crosswalk.deploy.bench.linkage.LabelledSet;
import org.crosswalk.deploy.bench.linkage.LabelledSets;
import org.crosswalk.deploy.bench.linkage.MadePeople;
import org.crosswalk.deploy.bench.linkage.OurLinkage;
import org.crosswalk.deploy.bench.linkage.Quality;
import org.crosswalk.deploy.bench.linkage.Unions;
import org.crosswalk.deploy.bench.linkage.peer.DukePeer;
import org.crosswalk.deploy.bench.linkage.peer.FellegiSunter;
import org.crosswalk.deploy.bench.linkage.peer.FuzzyMatcherPeer;
import org.crosswalk.deploy.bench.linkage.peer.JedaiPeer;
import org.crosswalk.deploy.bench.linkage.peer.Peer;
import org.crosswalk.deploy.bench.measure.Table;

/** How well records are linked, beside other ways to link them, on sets of which the truth is known. */
final class LinkageAccuracy implements Benchmark {

    private static final long SEED = 7;
    private static final int STEPS = 200;
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
            Quality quality = Quality.of(set, ours.clusters());
            ground.say(line("Crosswalk", quality, ours.blockingRecall()));
            for (Peer peer : PEERS) {
                beside(ground, table, set, quality, peer);
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

    private void beside(Ground ground, Table table, LabelledSet set, Quality ours, Peer peer) throws Exception {
        Peer.Scored scored = peer.score(set);
        double recall = scored.candidates()
                ? (double) scored.pairs().stream()
                                .filter(p -> set.same(p.a(), p.b()))
                                .count()
                        / set.truePairs()
                : Double.NaN;
        Quality fixed = Quality.of(set, clusters(set, scored.pairs(), peer.threshold()));
        Quality best = best(set, scored.pairs(), fixed);
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
                Table.tenth(ours.falseMerges()),
                Table.tenth(fixed.falseMerges()),
                peer.name(),
                "");
    }

    private static Collection<List<Integer>> clusters(LabelledSet set, List<Peer.Pair> pairs, double threshold) {
        var unions = new Unions(set.records().size());
        for (Peer.Pair pair : pairs) {
            if (pair.score() >= threshold) {
                unions.join(pair.a(), pair.b());
            }
        }
        return unions.components();
    }

    /** The best of many thresholds, chosen with the truth in hand: what no user can have. */
    private static Quality best(LabelledSet set, List<Peer.Pair> pairs, Quality fixed) {
        List<Peer.Pair> sorted = new ArrayList<>(pairs);
        sorted.sort(Comparator.comparingDouble(Peer.Pair::score).reversed());
        int most = (int) Math.min(sorted.size(), 3 * set.truePairs());
        Quality best = fixed;
        for (int step = 1; step <= STEPS && most > 0; step++) {
            double threshold = sorted.get((int) ((long) most * step / STEPS) - (step == STEPS ? 1 : 0))
                    .score();
            Quality here = Quality.of(set, clusters(set, sorted.subList(0, most), threshold));
            best = here.f1() > best.f1() ? here : best;
        }
        return best;
    }

    private static String line(String name, Quality quality, double recall) {
        return "  " + name + ": " + quality + (Double.isNaN(recall) ? "" : "  blocking recall " + fraction(recall));
    }

    private static String fraction(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }
}
