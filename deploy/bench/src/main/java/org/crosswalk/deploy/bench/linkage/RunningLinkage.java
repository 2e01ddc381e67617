package org.crosswalk.deploy.bench.linkage;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crosswalk.identity.batch.BatchLinkage;
import org.crosswalk.identity.batch.Progress;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.record.PersonRecord;
import org.crosswalk.identity.resolution.Resolver;
import org.rocksdb.RocksDBException;

/** A linkage that keeps its tables in RocksDB and takes one record after the other. */
public final class RunningLinkage implements AutoCloseable {
    private static final double NANOS_PER_MILLI = 1e6;

    private final RocksRows.All tables = new RocksRows.All();
    private final Resolver resolver;
    private final Map<String, String> people = new HashMap<>();

    /** @param directory that exists and holds nothing */
    public RunningLinkage(Parameters parameters, Path directory) throws RocksDBException {
        resolver = new Resolver(parameters, tables.in(directory));
    }

    /**
     * Takes records.
     *
     * @return for each, the milliseconds from the record to its link
     */
    public double[] take(List<PersonRecord> records) {
        double[] millis = new double[records.size()];
        for (int i = 0; i < millis.length; i++) {
            long began = System.nanoTime();
            var effects = resolver.describe(records.get(i).id(), records.get(i));
            millis[i] = (System.nanoTime() - began) / NANOS_PER_MILLI;
            OurLinkage.keep(effects, people);
        }
        return millis;
    }

    /** The person of each record. */
    public SortedMap<String, String> people() {
        return new TreeMap<>(people);
    }

    /** The person of each record as a batch finds them. */
    public static SortedMap<String, String> batch(Parameters parameters, List<PersonRecord> records) {
        return OurLinkage.people(
                new BatchLinkage(parameters, Progress.SILENT).link(OurLinkage.ready(parameters, records)));
    }

    @Override
    public void close() {
        tables.close();
    }
}
