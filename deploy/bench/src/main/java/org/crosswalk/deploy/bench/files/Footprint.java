package org.crosswalk.deploy.bench.files;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crosswalk.deploy.bench.measure.OwnProcess;
import org.crosswalk.deploy.bench.workload.CourseFile;
import org.crosswalk.deploy.bench.workload.SentFile;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.Arrival;
import org.crosswalk.submission.Intake;
import org.crosswalk.submission.Outcome;
import org.crosswalk.submission.content.ReportFile;
import org.crosswalk.submission.guard.EarlierFiles;
import org.crosswalk.submission.guard.GuardSettings;
import org.crosswalk.submission.ledger.Changes;
import org.crosswalk.submission.ledger.Ledger;

/**
 * What is kept while a course file is read again of which no row has changed, in a process of its own.
 *
 * @param ledger bytes of the process's own memory, on the heap and beside it, that know the rows when no file is being read
 * @param reading bytes of it on top of that when the last row has been compared; 0 when there are none or less
 * @param mapped bytes of temporary files that are mapped into memory, of which the system keeps as much there as it has room
 * @param disk bytes of the rows in other temporary files
 */
public record Footprint(long ledger, long reading, long mapped, long disk) {

    private static final int WARMING = 1_000;
    private static final String DIRECT = "direct";
    private static final String MAPPED = "mapped";

    /**
     * Measures.
     *
     * @param rows of the file
     * @param heap the most that the process may take
     * @param directory an empty one
     */
    public static Footprint of(int rows, String heap, Path directory) throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(directory.resolve("temporary")).toRealPath();
        Path out = directory.resolve("footprint");
        OwnProcess.run(
                Footprint.class,
                heap,
                List.of("-Djava.io.tmpdir=" + temporary),
                List.of(Integer.toString(rows), directory.toString(), temporary.toString(), out.toString()));
        try (var in = new DataInputStream(Files.newInputStream(out))) {
            return new Footprint(in.readLong(), in.readLong(), in.readLong(), in.readLong());
        }
    }

    /**
     * Reads a file twice; before that a small one, so that what is loaded once does not count.
     *
     * @param arguments the number of rows, a directory for the file, the directory of temporary files, the file for the outcome
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[1]);
        Path temporary = Path.of(arguments[2]);
        restated(new CourseFile(WARMING), directory, temporary);
        Footprint footprint = restated(new CourseFile(Integer.parseInt(arguments[0])), directory, temporary);
        try (var out = new DataOutputStream(Files.newOutputStream(Path.of(arguments[3])))) {
            out.writeLong(footprint.ledger());
            out.writeLong(footprint.reading());
            out.writeLong(footprint.mapped());
            out.writeLong(footprint.disk());
        }
    }

    private static Footprint restated(SentFile file, Path directory, Path temporary) throws IOException {
        long empty = held();
        try (Ledger ledger = new Ledger()) {
            Intake intake = new Intake(
                    Sector.COLLEGE,
                    "river-college",
                    List.of(Layouts.bundled(file.layout())),
                    GuardSettings.DEFAULTS,
                    ledger,
                    new EarlierFiles());
            require("changes of the first load", 2L * file.rows() + 1, drain(read(intake, file, directory, 0)));
            long known = held();
            Changes again = read(intake, file, directory, 1);
            long compared = held();
            require("changes of rows that have not changed, and the control record", 1, drain(again));
            return new Footprint(known - empty, Math.max(0, compared - known), buffers(MAPPED), sizes(temporary));
        }
    }

    private static Changes read(Intake intake, SentFile file, Path directory, int copy) throws IOException {
        Path written = directory.resolve(file.name(copy));
        file.write(written, copy);
        Outcome outcome = intake.read(Arrival.of(ReportFile.of(written), copy), copy + 1);
        if (outcome instanceof Outcome.Taken taken) {
            return taken.changes();
        }
        throw new IllegalStateException("The file was not taken: " + outcome);
    }

    private static long drain(Changes changes) {
        long count = 0;
        while (changes.hasNext()) {
            changes.next();
            count++;
        }
        changes.close();
        return count;
    }

    private static void require(String what, long expected, long found) {
        if (expected != found) {
            throw new IllegalStateException(what + ": " + expected + " expected, but " + found + " found");
        }
    }

    /** Bytes of the process's own memory that are in use. */
    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() + buffers(DIRECT);
    }

    private static long buffers(String kind) {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals(kind))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    /** Sizes of the files of a directory that this process holds open, whether or not they still have a name there. */
    private static long sizes(Path directory) throws IOException {
        long sum = 0;
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            for (Path file : open.toList()) {
                if (Files.isSymbolicLink(file) && Files.readSymbolicLink(file).startsWith(directory)) {
                    sum += Files.size(file);
                }
            }
        }
        return sum;
    }
}
