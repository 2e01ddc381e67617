package org.crosswalk.deploy.local.feedback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.app.RecordReader;
import org.crosswalk.deploy.local.output.WholeFile;
import org.crosswalk.deploy.local.run.Addresses;
import org.crosswalk.findings.Finding;
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
        Map<Finding, Reject> findings = new HashMap<>();
        var courses = new CoursesWithoutStudent();
        List<String> rejects =
                Stream.of(Sector.values()).map(Topics::rejects).map(Topic::name).toList();
        List<String> topics = new ArrayList<>(rejects);
        topics.addAll(CoursesWithoutStudent.topics());
        reader.read(topics, (topic, key, value) -> {
            if (!FactKey.parts(key).get(0).equals(partner)) {
                return;
            }
            if (!rejects.contains(topic)) {
                courses.take(topic, key, value);
                return;
            }
            Reject reject = holds(value, partner) ? (Reject) value : null;
            Finding.ofKey(key)
                    .ifPresentOrElse(
                            finding -> keep(findings, finding, reject), () -> keep(open, topic + ' ' + key, reject));
        });
        List<OpenReject> told = new ArrayList<>(told(findings));
        Set<Place> toldPlaces = told.stream().map(OpenReject::place).collect(Collectors.toSet());
        open.values().forEach(reject -> told.add(OpenReject.of(reject, shown)));
        courses.found().stream()
                .filter(note -> !toldPlaces.contains(note.place()))
                .forEach(told::add);
        told.sort(OpenReject.BY_PLACE);
        return told;
    }

    /** The rows that findings are about. */
    private List<OpenReject> told(Map<Finding, Reject> findings) {
        var places = new FindingPlaces(findings.keySet());
        if (!findings.isEmpty()) {
            reader.read(places.topics(), places::take);
        }
        List<OpenReject> told = new ArrayList<>();
        findings.forEach((finding, reject) -> {
            OpenReject one = OpenReject.of(reject, shown);
            Collection<Place> rows = places.of(finding);
            told.addAll(
                    rows.isEmpty() ? List.of(one) : rows.stream().map(one::at).toList());
        });
        return told;
    }

    private static boolean holds(SpecificRecord value, String partner) {
        return value instanceof Reject reject
                && !reject.getDeleted()
                && reject.getPartner().equals(partner);
    }

    private static <K> void keep(Map<K, Reject> open, K key, Reject reject) {
        if (reject == null) {
            open.remove(key);
        } else {
            open.put(key, reject);
        }
    }
}
