package org.crosswalk.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.findings.Finding;
import org.crosswalk.flow.ContractValues;
import org.crosswalk.history.FactKind;
import org.crosswalk.identity.model.Models;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.model.StatedModel;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.Counts;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.identity.PersonLink;
import org.crosswalk.schemas.indicators.IndicatorCell;

/**
 * Computes every link and every cell anew, in batch and from the contract topics alone, and compares them with what the
 * running pipeline has published. It knows nothing of the pipeline's state. At rest nothing may differ; while changes are
 * on their way, differences are only those of the changes.
 */
public final class Verification {
    private static final List<String> CONTEXT = Stream.concat(
                    Stream.of(Sector.values()).map(Topics::submissions), Topics.reference().stream())
            .map(Topic::name)
            .toList();
    private static final List<String> FACTS = Stream.concat(
                    FactKind.all().map(FactKind::topic), Stream.of(Topics.COLLEGE_ID_CHANGES))
            .map(Topic::name)
            .toList();
    private static final List<String> DECISIONS = List.of(Topics.MATCH_DECISIONS.name());
    private static final List<String> LINKS = List.of(Topics.PERSON_LINKS.name());
    private static final List<String> CELLS = List.of(Topics.CELLS.name());
    private static final List<String> REJECTS =
            Stream.of(Sector.values()).map(Topics::rejects).map(Topic::name).toList();
    private static final String OPEN = "open";

    private Verification() {}

    /**
     * Verifies all links, findings and cells. The facts are read partition by partition, so that not all of them are in memory at
     * once.
     *
     * @param bootstrap addresses of brokers
     * @param registryUrl address of the registry's Confluent API
     * @param progress takes a line for people, now and then
     * @throws org.apache.kafka.common.KafkaException when the brokers cannot be reached
     */
    public static VerificationReport verify(String bootstrap, String registryUrl, Consumer<String> progress) {
        return verify(bootstrap, registryUrl, Models.bundled(), progress);
    }

    /**
     * The same for links that were made with another model than that for education data.
     *
     * @param linkage the model
     * @throws OtherModel when they were made with another one still
     */
    public static VerificationReport verify(
            String bootstrap, String registryUrl, StatedModel linkage, Consumer<String> progress) {
        ModelInUse.require(bootstrap, linkage);
        return verify(bootstrap, ContractValues.of(registryUrl), linkage.parameters(), progress);
    }

    static VerificationReport verify(
            String bootstrap, ContractValues values, Parameters linkage, Consumer<String> progress) {
        List<String> topics = Stream.of(CONTEXT, DECISIONS, FACTS, LINKS, REJECTS, CELLS)
                .flatMap(List::stream)
                .toList();
        try (var scan = TopicScan.open(bootstrap, values, topics, progress)) {
            var recomputation = new Recomputation(linkage);
            recomputation.context(folded(scan, CONTEXT));
            recomputation.decisions(folded(scan, DECISIONS));
            for (int partition : scan.partitions()) {
                var facts = new BatchFold();
                scan.read(FACTS, partition, facts);
                recomputation.facts(facts);
            }
            SortedMap<String, Link> links = new TreeMap<>();
            scan.read(LINKS, (topic, key, value) -> link(links, key, (PersonLink) value));
            SortedMap<CellKey, Counts> cells = new TreeMap<>();
            scan.read(CELLS, (topic, key, value) -> CellReader.take(cells, key, (IndicatorCell) value));
            SortedMap<String, String> findings = new TreeMap<>();
            scan.read(REJECTS, (topic, key, value) -> finding(findings, key, value));
            VerificationReport report = compare(recomputation, links, findings, cells);
            var oversize = recomputation.oversize();
            if (oversize.blocks() > 0) {
                progress.accept(oversize.blocks() + " blocks of records were too large to be compared, with "
                        + oversize.records() + " records in them; finer blocking rules compare those");
            }
            return report;
        }
    }

    /** Compares what was computed anew with what is published. */
    static VerificationReport compare(
            Recomputation recomputed,
            SortedMap<String, Link> links,
            SortedMap<String, String> findings,
            SortedMap<CellKey, Counts> cells) {
        List<String> differences = new ArrayList<>();
        long linkCount = differ("link", recomputed.links(), links, key -> key, differences);
        Map<String, String> open = new HashMap<>();
        recomputed.findings().forEach(key -> open.put(key, OPEN));
        differ("finding", open, findings, key -> key, differences);
        long cellCount = differ("cell", recomputed.cells(), cells, CellKey::text, differences);
        return new VerificationReport(cellCount, linkCount, differences);
    }

    /** Takes one record of the links' topic; it has one writer, whose last word holds. */
    private static void link(Map<String, Link> links, String key, PersonLink link) {
        if (link == null || link.getDeleted()) {
            links.remove(key);
        } else {
            links.put(key, Link.of(link));
        }
    }

    /** Takes one record of a topic of rejects, of which findings are some. */
    private static void finding(Map<String, String> open, String key, SpecificRecord value) {
        if (value == null) {
            open.remove(key);
        } else if (Finding.isKey(key)) {
            open.put(key, OPEN);
        }
    }

    private static BatchFold folded(TopicScan scan, List<String> topics) {
        var fold = new BatchFold();
        scan.read(topics, fold);
        return fold;
    }

    private static <K extends Comparable<K>, V> long differ(
            String what, Map<K, V> expected, Map<K, V> published, Function<K, String> name, List<String> differences) {
        SortedSet<K> keys = new TreeSet<>(expected.keySet());
        keys.addAll(published.keySet());
        for (K key : keys) {
            V right = expected.get(key);
            V found = published.get(key);
            if (right == null || !right.equals(found)) {
                differences.add(
                        what + " " + name.apply(key) + ": published " + text(found) + ", computed anew " + text(right));
            }
        }
        return keys.size();
    }

    private static String text(Object value) {
        if (value instanceof Counts counts) {
            String text = counts.numerator() + "/" + counts.denominator() + "/" + counts.pending();
            return counts.denominatorInDoubt() == 0 && counts.numeratorInDoubt() == 0
                    ? text
                    : text + " with " + counts.numeratorInDoubt() + "/" + counts.denominatorInDoubt() + " in doubt";
        }
        if (value instanceof Link link) {
            return link.person() + " with " + link.possibleMatches() + " possible matches";
        }
        return value == null ? "nothing" : value.toString();
    }
}
