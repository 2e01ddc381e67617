package org.crosswalk.app;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.kafka.streams.Topology;
import org.crosswalk.indicators.Catalogue;
import org.crosswalk.indicators.Indicator;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;

/** What there is, as text for people: topologies, topics and definitions. */
public final class Descriptions {
    private static final Pattern LIST = Pattern.compile("\\[([^\\]]*)\\]");
    private static final String SEPARATOR = ", ";

    private Descriptions() {}

    /** Both topologies: their nodes, stores and topics. */
    public static String topologies(StreamsSettings settings) {
        return IdentityApplication.ID + settings.suffix() + "\n" + drawing(IdentityApplication.topology(settings))
                + "\n"
                + IndicatorsApplication.ID + settings.suffix() + "\n"
                + drawing(IndicatorsApplication.topology(settings));
    }

    /** Every contract topic: its name, values, partitions and what is kept. */
    public static String topics() {
        return Topics.all().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .map(Descriptions::topic)
                .collect(joining());
    }

    /** Every indicator: its id, version, wording and source. */
    public static String definitions() {
        return Catalogue.all().stream().map(Descriptions::definition).collect(joining("\n"));
    }

    /** A topology, with every list sorted so that equal topologies are equal texts. */
    static String drawing(Topology topology) {
        return LIST.matcher(topology.describe().toString())
                .replaceAll(list ->
                        Arrays.stream(list.group(1).split(SEPARATOR)).sorted().collect(joining(SEPARATOR, "[", "]")));
    }

    private static String topic(Topic<?> topic) {
        return "%-34s %-24s %d partitions by %s, keeps %s%n"
                .formatted(
                        topic.name(),
                        topic.value().getSimpleName(),
                        topic.partitions(),
                        topic.partitioning() == Topic.Partitioning.SOURCE_PERSON ? "partner and student" : "key",
                        topic.retention() == Topic.Retention.LATEST_PER_KEY ? "the latest of each key" : "everything");
    }

    private static String definition(Indicator indicator) {
        var description = indicator.description();
        return """
                %s version %d
                  counts   %s
                  unit     %s
                  known    %s
                  source   %s (CEDS %s)
                """
                .formatted(
                        indicator.id(),
                        indicator.version(),
                        description.wording(),
                        description.unit(),
                        description.window(),
                        description.source(),
                        String.join(SEPARATOR, description.ceds()));
    }
}
