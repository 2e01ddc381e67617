package org.crosswalk.deploy.local.feedback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crosswalk.app.RecordReader;
import org.crosswalk.deploy.local.output.WholeFile;
import org.crosswalk.deploy.local.run.Addresses;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Reject;

/** Writes down the open rejects and the doubtful rows of one partner, and nothing of any other. */
public final class Feedback {
    private final RecordReader reader;
    private final ShownFields shown;

    /**
     * @param addresses of broker and registry
     * @param shown which values may be seen
     */
    public Feedback(Addresses addresses, ShownFields shown) {
        this.shown = shown;
        this.reader = new RecordReader(addresses.bootstrapServers(), addresses.registryUrl(), line -> {});
    }

    /**
     * Writes {@code rejects.csv} and {@code rejects.html}.
     *
     * @param folder where; it is made when it is not there
     * @return number of rows that are told
     * @throws org.crosswalk.deploy.local.run.BadUsage when they cannot be written
     * @throws org.apache.kafka.common.KafkaException when the brokers cannot be reached
     */
    public int write(String partner, Path folder) {
        List<OpenReject> open = open(partner);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + folder, e);
        }
        new WholeFile(folder.resolve("rejects.csv"), "--out").write(out -> FeedbackCsv.write(open, out));
        new WholeFile(folder.resolve("rejects.html"), "--out").write(out -> FeedbackPage.write(partner, open, out));
        return open.size();
    }

    private List<OpenReject> open(String partner) {
        Map<String, Reject> open = new HashMap<>();
        var courses = new CoursesWithoutStudent();
        List<String> rejects =
                Stream.of(Sector.values()).map(Topics::rejects).map(Topic::name).toList();
        List<String> topics = new ArrayList<>(rejects);
        topics.addAll(CoursesWithoutStudent.topics());
        reader.read(topics, (topic, key, value) -> {
            String place = topic + ' ' + key;
            if (!rejects.contains(topic)) {
                if (FactKey.parts(key).get(0).equals(partner)) {
                    courses.take(topic, key, value);
                }
            } else if (value instanceof Reject reject && !reject.getDeleted()) {
                if (reject.getPartner().equals(partner)) {
                    open.put(place, reject);
                }
            } else {
                open.remove(place);
            }
        });
        return Stream.concat(
                        open.values().stream().map(reject -> OpenReject.of(reject, shown)), courses.found().stream())
                .sorted(OpenReject.BY_PLACE)
                .toList();
    }
}
