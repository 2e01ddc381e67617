package org.crosswalk.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.flow.ContractValues;
import org.crosswalk.history.Truncations;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;

/** The facts that hold and say who somebody is, read from the contract topics by source person. */
final class StatedFacts {
    private static final List<String> CONTROL =
            Stream.of(Sector.values()).map(Topics::submissions).map(Topic::name).toList();
    private static final List<String> FACTS = Stream.of(
                    Topics.K12_STUDENTS, Topics.COLLEGE_STUDENTS, Topics.COLLEGE_ID_CHANGES, Topics.WBL_PLACEMENTS)
            .map(Topic::name)
            .toList();

    private StatedFacts() {}

    /**
     * Reads the facts, one partition after the other, so that not all of them are in memory at once.
     *
     * @param wanted which source persons are asked for
     * @param sink takes all facts of each
     * @param progress takes a line for people, now and then
     */
    static void read(
            String bootstrap,
            ContractValues values,
            Predicate<SourcePerson> wanted,
            BiConsumer<SourcePerson, List<SpecificRecord>> sink,
            Consumer<String> progress) {
        List<String> topics = Stream.concat(CONTROL.stream(), FACTS.stream()).toList();
        try (var scan = TopicScan.open(bootstrap, values, topics, progress)) {
            var control = new BatchFold();
            scan.read(CONTROL, control);
            var truncations = new Truncations();
            control.live().forEach(held -> truncations.take((Submission) held.value()));
            for (int partition : scan.partitions()) {
                var facts = new BatchFold();
                scan.read(FACTS, partition, (topic, key, value) -> {
                    if (wanted.test(SourcePerson.ofKey(key))) {
                        facts.take(topic, key, value);
                    }
                });
                Map<SourcePerson, List<SpecificRecord>> bySource = new HashMap<>();
                facts.live()
                        .filter(held -> truncations.outlived(held.topic(), held.partner(), held.version()))
                        .forEach(held -> bySource.computeIfAbsent(
                                        SourcePerson.ofKey(held.key()), source -> new ArrayList<>())
                                .add(held.value()));
                bySource.forEach(sink);
            }
        }
    }
}
