package org.crosswalk.deploy.bench;

import static org.crosswalk.deploy.bench.WrongResult.unlessEqual;

import java.io.IOException;
import java.nio.file.Path;
import org.crosswalk.deploy.bench.files.DuckReading;
import org.crosswalk.deploy.bench.files.LineCount;
import org.crosswalk.deploy.bench.measure.Processes;
import org.crosswalk.deploy.bench.measure.Span;
import org.crosswalk.deploy.bench.workload.SentFile;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.LayoutFormat;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.submission.check.FileCheck;
import org.crosswalk.submission.content.ReportFile;

/**
 * What else can be done with a file: others that read it, and our own check, which knows nothing of its rows.
 *
 * @param file the file
 * @param layout its layout
 * @param copy a copy of it on disk, as it is packed
 * @param copier Kafka's own file source
 */
record FilePeers(SentFile file, Layout layout, Path copy, FileSource copier) {

    /** Writes a copy into a directory. */
    static FilePeers write(SentFile file, Path directory, String ending, FileSource copier) throws IOException {
        Path copy = directory.resolve(file.name(0) + ending);
        file.write(copy, 0);
        return new FilePeers(file, Layouts.bundled(file.layout()), copy, copier);
    }

    /** Copies the lines into a topic; it cannot unpack, so its file never is packed. */
    Span connectFile(int pair) throws Exception {
        return copier.copy(file, pair);
    }

    /** DuckDB reads every value; of a file of fixed width every line as one value, its header and trailer too. */
    Span duck() throws Exception {
        try (DuckReading duck = new DuckReading()) {
            Processes.Watch watch = Processes.ofThisRun().watch();
            long records = duck.records(copy, layout);
            Span span = watch.stop(file.rows());
            int others = layout.format() == LayoutFormat.FIXED_WIDTH ? file.otherLines() : 0;
            unlessEqual("records that DuckDB finds in " + copy.getFileName(), (long) file.rows() + others, records);
            return span;
        }
    }

    /** Counts the lines. */
    Span lineCount() throws Exception {
        LineCount.Counted counted = LineCount.of(copy);
        unlessEqual("lines of " + copy.getFileName(), (long) file.rows() + file.otherLines(), counted.lines());
        return counted.span(file.rows());
    }

    /** {@code crosswalk check}: every row is compared with nothing, parsed, and goes through every rule. */
    Span check() throws Exception {
        Processes.Watch watch = Processes.ofThisRun().watch();
        FileCheck.Result result = FileCheck.check(
                ReportFile.of(copy),
                layout,
                finding -> {
                    throw new WrongResult("A faultless file has a finding: " + finding);
                },
                line -> {});
        Span span = watch.stop(file.rows());
        unlessEqual("sound rows of " + copy.getFileName(), (long) file.rows(), result.sound());
        return span;
    }
}
