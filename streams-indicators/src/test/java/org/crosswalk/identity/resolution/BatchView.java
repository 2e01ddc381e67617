package org.crosswalk.identity.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crosswalk.identity.batch.Asserted;
import org.crosswalk.identity.batch.BatchLinkage;
import org.crosswalk.identity.batch.Progress;
import org.crosswalk.identity.batch.Readying;
import org.crosswalk.identity.batch.RecordSet;
import org.crosswalk.identity.blocking.KeyedRecord;
import org.crosswalk.identity.cluster.PersonId;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.resolution.AnyHistory.Event;

/**
 * What a batch finds.
 *
 * @param people person ids by record
 * @param reviews pairs that wait for a decision
 * @param open number of such pairs by record
 * @param oversize whether any block was too large
 */
record BatchView(
        SortedMap<String, String> people,
        SortedSet<String> reviews,
        SortedMap<String, Integer> open,
        boolean oversize) {
    static BatchView of(Collection<Event> last) {
        Parameters parameters = Kept.parameters();
        var readying = new Readying(parameters.model());
        List<KeyedRecord> records = new ArrayList<>();
        Map<Asserted.Pair, Assertion> highest = new HashMap<>();
        for (Event event : last) {
            if (event instanceof Event.Described described && described.now() != null) {
                records.add(readying.ready(described.now()));
            } else if (event instanceof Event.Asserts asserts && asserts.now() != null) {
                highest.merge(Asserted.Pair.of(asserts.now().a(), asserts.now().b()), asserts.now(), Assertion::higher);
            }
        }
        Map<Asserted.Pair, Boolean> same = new HashMap<>();
        highest.forEach((pair, assertion) -> same.put(pair, assertion.same()));
        var linked = new BatchLinkage(parameters, Progress.SILENT)
                .link(RecordSet.of(parameters.model(), records), new Asserted(same));
        SortedMap<String, String> people = new TreeMap<>();
        SortedMap<String, Integer> open = new TreeMap<>();
        linked.people()
                .forEach(group -> group.forEach(record -> {
                    people.put(record.id(), PersonId.of(group));
                    open.put(record.id(), 0);
                }));
        SortedSet<String> reviews = new TreeSet<>();
        linked.pairs().forEach(pair -> {
            String a = pair.a().id();
            String b = pair.b().id();
            if (!people.get(a).equals(people.get(b)) && !same.containsKey(Asserted.Pair.of(a, b))) {
                reviews.add(a + " " + b);
                open.merge(a, 1, Integer::sum);
                open.merge(b, 1, Integer::sum);
            }
        });
        return new BatchView(people, reviews, open, linked.oversize().blocks() > 0);
    }
}
