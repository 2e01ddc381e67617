package org.crosswalk.deploy.bench;

import static org.crosswalk.deploy.bench.WrongResult.unlessEqual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.crosswalk.deploy.bench.measure.Processes;
import org.crosswalk.deploy.bench.measure.Span;
import org.crosswalk.deploy.bench.workload.SentFile;
import org.crosswalk.schemas.control.Submission;

/** A college that sends a whole file again of which no row has changed. */
final class Restatement {

    private final SentFile file;
    private final Path drop;
    private final ControlRecords records;
    private final TopicEnds ends;
    private int copies;

    /**
     * @param file what it sends
     * @param drop the folder into which it puts copies
     * @param records control records of what it sends
     * @param ends of the topics to which rows that have changed would go
     */
    Restatement(SentFile file, Path drop, ControlRecords records, TopicEnds ends) {
        this.file = file;
        this.drop = drop;
        this.records = records;
        this.ends = ends;
    }

    /** Sends the file for the first time. */
    void firstLoad() throws IOException {
        Submission control = handIn(staged(""));
        unlessEqual("rows taken in the first load of " + file.layout(), (long) file.rows(), control.getAccepted());
    }

    /**
     * The time from a copy's appearance in the folder until a reader sees its control record.
     *
     * @param ending of the file's name, which tells how it is packed
     */
    Span again(String ending) throws IOException {
        Path staged = staged(ending);
        long before = ends.sum();
        Processes.Watch watch = Processes.ofThisRun().watch();
        Submission control = handIn(staged);
        Span span = watch.stop(file.rows());
        unlessEqual("rows offered", (long) file.rows(), control.getRows());
        unlessEqual("rows found unchanged", (long) file.rows(), control.getUnchanged());
        unlessEqual("records sent of rows that have not changed", 0L, ends.sum() - before);
        return span;
    }

    private Path staged(String ending) throws IOException {
        Path staged = drop.resolveSibling(file.name(copies) + ending);
        file.write(staged, copies++);
        return staged;
    }

    private Submission handIn(Path staged) throws IOException {
        Files.move(staged, drop.resolve(staged.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        return records.next();
    }
}
