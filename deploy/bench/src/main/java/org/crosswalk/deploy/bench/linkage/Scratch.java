package org.crosswalk.deploy.bench.linkage;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.crosswalk.deploy.bench.measure.Processes;
import org.crosswalk.deploy.bench.measure.ResidentMemory;
import org.crosswalk.deploy.bench.measure.Span;
import org.crosswalk.identity.batch.BatchLinkage;
import org.crosswalk.identity.batch.Progress;
import org.crosswalk.identity.batch.RecordSet;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.record.PersonRecord;
import org.crosswalk.identity.record.ReadyRecord;

/**
 * Links the records of a file once, in a process of its own, so that its memory and its warming up are its own. Time counts from
 * the opening of the file until the people are known.
 */
public final class Scratch {
    /** Argument: by ourselves. */
    public static final String OURS = "ours";

    /** Argument: by DuckDB. */
    public static final String DUCK = "duckdb";

    private static final int THREADS = 2;

    private Scratch() {}

    /**
     * Links.
     *
     * @param arguments who links, the file, and the file for the outcome, which {@link ScratchOutcome} reads
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path file = Path.of(arguments[1]);
        Processes.Watch watch = Processes.ofThisRun().watch();
        Matches matches = arguments[0].equals(OURS) ? ours(file, SharedModel.parameters()) : duck(file);
        long people = matches.people();
        Span span = watch.stop(1);
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2]))))) {
            out.writeLong(span.wall().toNanos());
            out.writeLong(span.cpu().toNanos());
            out.writeLong(ResidentMemory.mostOfThisProcess());
            out.writeLong(people);
            for (long pair : matches.sorted()) {
                out.writeLong(pair);
            }
        }
    }

    private static Matches duck(Path file) throws SQLException {
        try (var duck = new Duck(THREADS)) {
            return duck.link(file, SharedModel.parameters());
        }
    }

    /** Links the records of a file whose ids are their places. */
    static Matches ours(Path file, Parameters parameters) throws IOException {
        List<PersonRecord> said = RecordFile.read(file);
        RecordSet ready = OurLinkage.ready(parameters, said);
        said.clear();
        var matches = new Matches(ready.size());
        for (BatchLinkage.Pair pair :
                new BatchLinkage(parameters, Progress.SILENT).link(ready).pairs()) {
            if (pair.match()) {
                matches.add(place(pair.a()), place(pair.b()));
            }
        }
        return matches;
    }

    private static int place(ReadyRecord record) {
        return Integer.parseInt(record.id().substring(1));
    }
}
