package org.crosswalk.deploy.bench;

import static org.crosswalk.deploy.bench.WrongResult.unlessFew;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crosswalk.deploy.bench.linkage.MadePeople;
import org.crosswalk.deploy.bench.linkage.Matches;
import org.crosswalk.deploy.bench.linkage.RecordFile;
import org.crosswalk.deploy.bench.linkage.SamePairs;
import org.crosswalk.deploy.bench.linkage.Scratch;
import org.crosswalk.deploy.bench.linkage.ScratchOutcome;
import org.crosswalk.deploy.bench.measure.InTurn;
import org.crosswalk.deploy.bench.measure.Processes;
import org.crosswalk.deploy.bench.measure.Span;
import org.crosswalk.deploy.bench.measure.Spread;
import org.crosswalk.deploy.bench.measure.Table;
import org.crosswalk.identity.record.PersonRecord;

/** How fast pairs are scored and whole sets are linked, beside DuckDB with the same comparisons, weights and blocking rules. */
final class LinkageSpeed implements Benchmark {

    private static final long SEED = 7;

    /** Of so many pairs one may differ, and of so many matches: Jaro-Winkler has corners where no two libraries agree. */
    private static final long ONE_PAIR_OF = 100;

    private static final long ONE_MATCH_OF = 1_000;
    private static final String HEAP = "3g";
    private static final String HEAP_OF_A_CLIENT = "1g";
    private static final double BYTES_PER_MB = 1 << 20;

    @Override
    public String name() {
        return "linkage-speed";
    }

    @Override
    public String shows() {
        return "pairs scored a second on one thread, and records linked from scratch on two, beside DuckDB";
    }

    @Override
    public void run(Ground ground, Table table) throws Exception {
        Path directory = ground.directory(name());
        pairs(ground, table, directory.resolve("pairs.csv"));
        scratch(ground, table, directory.resolve("scratch.csv"));
    }

    private void pairs(Ground ground, Table table, Path file) throws Exception {
        LinkageSizes sizes = ground.sizes().linkage();
        List<PersonRecord> records = new MadePeople(SEED).records(sizes.paired());
        RecordFile.write(file, records);
        try (var same = new SamePairs(file, records, sizes.most())) {
            long different = same.differences();
            unlessFew("pairs to which DuckDB gives another weight", different, same.size() / ONE_PAIR_OF);
            ground.say("  " + different + " of " + same.size() + " pairs differ in their Jaro-Winkler similarity");
            same.ours();
            InTurn runs = InTurn.of(
                    ground.sizes().pairs(),
                    pair -> ground.told("ours", timed(same.size(), same::ours)),
                    pair -> ground.told("DuckDB", timed(same.size(), same::theirs)));
            table.rates(name(), "pairs/s on one thread", runs, "DuckDB", ">= 3");
        }
    }

    /** Computes a sum. */
    private interface Sum {
        double of() throws Exception;
    }

    private static Span timed(long items, Sum sum) throws Exception {
        Processes.Watch watch = Processes.ofThisRun().watch();
        double weights = sum.of();
        Span span = watch.stop(items);
        if (Double.isNaN(weights)) {
            throw new WrongResult("weights that are no numbers");
        }
        return span;
    }

    private void scratch(Ground ground, Table table, Path file) throws Exception {
        int records = ground.sizes().linkage().scratch();
        RecordFile.write(file, new MadePeople(SEED + 1).records(records));
        List<ScratchOutcome> ours = new ArrayList<>();
        List<ScratchOutcome> theirs = new ArrayList<>();
        InTurn runs = InTurn.of(
                ground.sizes().pairs(),
                pair -> ground.told("ours", kept(ours, ScratchOutcome.of(Scratch.OURS, HEAP, file, records))),
                pair -> ground.told(
                        "DuckDB", kept(theirs, ScratchOutcome.of(Scratch.DUCK, HEAP_OF_A_CLIENT, file, records))));
        long different = Matches.different(ours.get(0).matches(), theirs.get(0).matches());
        unlessFew("matches that only one has found", different, ours.get(0).matches().length / ONE_MATCH_OF);
        ground.say("  " + ours.get(0).matches().length + " matches, " + different + " of one only");
        table.rates(name(), "records/s from scratch, " + Table.whole(records), runs, "DuckDB", ">= 1");
        table.beside(
                name(), "most MB resident", megabytes(ours), megabytes(theirs), "DuckDB, its client's heap in it", "");
    }

    private static Span kept(List<ScratchOutcome> all, ScratchOutcome one) {
        all.add(one);
        return one.span();
    }

    private static String megabytes(List<ScratchOutcome> outcomes) {
        return Table.whole(Spread.of(outcomes.stream().mapToDouble(ScratchOutcome::mostBytes))
                        .median()
                / BYTES_PER_MB);
    }
}
