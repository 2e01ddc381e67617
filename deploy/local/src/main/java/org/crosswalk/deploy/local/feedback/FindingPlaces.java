package org.crosswalk.deploy.local.feedback;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.findings.Finding;
import org.crosswalk.history.FactGroup;
import org.crosswalk.history.FactKind;
import org.crosswalk.history.Observation.SourceRow;
import org.crosswalk.history.Reference;
import org.crosswalk.schemas.SourcePerson;

/**
 * Finds the rows that findings are about, which name only student and period. Facts come in the order of their partitions. Not
 * for several threads.
 */
final class FindingPlaces {
    /** Findings were made with what codes and courses mean; here they only have to be found again. */
    private static final Reference ANY_MEANING = new Reference() {
        @Override
        public Optional<String> gradeLevel(String partner, String code) {
            return Optional.empty();
        }

        @Override
        public Optional<String> exit(String partner, String code) {
            return Optional.of("DIED");
        }

        @Override
        public boolean dualCredit(String partner, String section) {
            return true;
        }
    };

    private final Map<String, Set<SourceRow>> wanted = new HashMap<>();
    private final Set<String> topics = new HashSet<>();
    private final Map<SourceRow, SortedMap<String, Place>> found = new HashMap<>();

    /** @param findings whose rows are to be found */
    FindingPlaces(Collection<Finding> findings) {
        for (Finding finding : findings) {
            SourceRow row = finding.rows();
            topics.add(row.kind().topic().name());
            wanted.computeIfAbsent(new SourcePerson(row.partner(), row.student()).key(), key -> new HashSet<>())
                    .add(row);
        }
    }

    /** Names of the topics that the rows are on. */
    Set<String> topics() {
        return topics;
    }

    /** Takes a fact; its value is null when the key is gone. */
    void take(String topic, String key, SpecificRecord value) {
        Set<SourceRow> rows = wanted.getOrDefault(SourcePerson.keyOf(key), Set.of());
        String fact = topic + ' ' + key;
        for (SourceRow row : rows) {
            found.computeIfPresent(row, (each, places) -> {
                places.remove(fact);
                return places;
            });
        }
        if (!rows.isEmpty() && value != null && !FactKind.deleted(value)) {
            Place place = Place.of(String.valueOf(
                    value.get(value.getSchema().getField("origin").pos())));
            FactGroup.observe(List.of(value), ANY_MEANING).forEach((observation, weight) -> {
                if (observation instanceof SourceRow row && rows.contains(row)) {
                    found.computeIfAbsent(row, each -> new TreeMap<>()).put(fact, place);
                }
            });
        }
    }

    /** Where the rows of a finding were read; none when they are gone or another is meant. */
    Collection<Place> of(Finding finding) {
        return found.getOrDefault(finding.rows(), new TreeMap<>()).values();
    }
}
