package org.crosswalk.deploy.bench;

import static org.crosswalk.deploy.bench.WrongResult.unlessEqual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.crosswalk.deploy.bench.measure.Processes;
import org.crosswalk.deploy.bench.measure.Span;
import org.crosswalk.deploy.bench.workload.SentFile;
import org.crosswalk.deploy.local.parts.Connectors;

/** Kafka's own file source: it copies lines into a topic and looks at none of them. */
final class FileSource implements AutoCloseable {

    /**
     * Lines that it copies at once. It keeps what its buffer still holds when a batch fills up at the end of a file until the file
     * grows; files of round numbers of rows and a few more lines do not end so with this number.
     */
    private static final String BATCH = "3000";

    private final String bootstrapServers;
    private final Worker worker;
    private final Path directory;
    private final Admin admin;
    private int copies;

    /**
     * @param bootstrapServers of the broker
     * @param worker the Connect worker that copies
     * @param directory where the copied files lie
     */
    FileSource(String bootstrapServers, Worker worker, Path directory) {
        this.bootstrapServers = bootstrapServers;
        this.worker = worker;
        this.directory = directory;
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /**
     * The time from the file's appearance until a reader can read its last line. A connector of its own copies it into a topic
     * of its own, and is at work before the file appears.
     *
     * @param file whose lines are copied
     * @param copy which copy of it
     */
    Span copy(SentFile file, int copy) throws Exception {
        String name = "connect-file-" + ++copies;
        Path watched = directory.resolve(name);
        Path staged = directory.resolve("staged");
        file.write(staged, copy);
        admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty())))
                .all()
                .get();
        Connectors connectors = new Connectors(worker.url());
        connectors.submit(name, settings(name, watched));
        worker.awaitAtWork(name);
        Processes.Watch watch = Processes.ofThisRun().watch();
        Files.move(staged, watched, StandardCopyOption.ATOMIC_MOVE);
        try (CopiedLines lines = new CopiedLines(bootstrapServers, name)) {
            lines.awaitLast(file.rows() + file.otherLines(), file.lastLine(copy));
            Span span = watch.stop(file.rows());
            unlessEqual("checksum of the lines in topic " + name, checksum(watched), lines.checksum());
            return span;
        } finally {
            connectors.remove(name);
            Files.delete(watched);
            admin.deleteTopics(List.of(name)).all().get();
        }
    }

    private static long checksum(Path file) throws IOException {
        LineSum sum = new LineSum();
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEachOrdered(sum::add);
        }
        return sum.value();
    }

    private static Map<String, String> settings(String topic, Path file) {
        return Map.of(
                "connector.class", "org.apache.kafka.connect.file.FileStreamSourceConnector",
                "tasks.max", "1",
                "file", file.toString(),
                "topic", topic,
                "batch.size", BATCH,
                "key.converter", "org.apache.kafka.connect.storage.StringConverter",
                "value.converter", "org.apache.kafka.connect.storage.StringConverter");
    }

    @Override
    public void close() {
        admin.close();
    }
}
