package org.crosswalk.deploy.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.crosswalk.deploy.bench.files.Footprint;
import org.crosswalk.deploy.bench.measure.Table;

/** What memory a connector needs for the rows that it holds, and for reading a file of them once more. */
final class FileMemory implements Benchmark {

    /** As much for ten million rows as for one. */
    private static final String HEAP = "128m";

    private static final double BYTES_PER_MB = 1 << 20;

    @Override
    public String name() {
        return "file-memory";
    }

    @Override
    public String shows() {
        return "memory for the rows of a file that is sent again unchanged, by their number";
    }

    @Override
    public void run(Ground ground, Table table) throws Exception {
        for (int rows : ground.sizes().rowsHeld()) {
            Path own = Files.createDirectories(ground.directory(name()).resolve("rows-" + rows));
            Footprint footprint = Footprint.of(rows, HEAP, own);
            ground.say(String.format(
                    Locale.ROOT,
                    "  %,d rows: %.1f bytes a row in mapped files, %.1f in others",
                    rows,
                    (double) footprint.mapped() / rows,
                    (double) footprint.disk() / rows));
            String of = ", " + Table.whole(rows) + " rows";
            table.single(name(), "MB for the rows held" + of, megabytes(footprint.ledger()), "flat", "");
            table.single(name(), "MB for reading them again" + of, megabytes(footprint.reading()), "flat", "");
            table.single(name(), "MB of mapped files" + of, megabytes(footprint.mapped()), "", "");
        }
    }

    private static String megabytes(long bytes) {
        return Table.tenth(bytes / BYTES_PER_MB);
    }
}
