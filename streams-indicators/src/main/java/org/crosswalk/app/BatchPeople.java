package org.crosswalk.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crosswalk.identity.batch.Asserted;
import org.crosswalk.identity.batch.BatchLinkage;
import org.crosswalk.identity.batch.Progress;
import org.crosswalk.identity.batch.Readying;
import org.crosswalk.identity.batch.RecordSet;
import org.crosswalk.identity.blocking.CandidatePairs;
import org.crosswalk.identity.blocking.KeyedRecord;
import org.crosswalk.identity.cluster.PersonId;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.record.PersonRecord;
import org.crosswalk.identity.resolution.Assertion;

/** Who is one person, found at once from all records that hold. */
final class BatchPeople {
    private final Parameters parameters;
    private final Readying readying;
    private final List<KeyedRecord> records = new ArrayList<>();
    private final Map<Asserted.Pair, Assertion> highest = new HashMap<>();
    private SortedMap<String, Link> links;
    private CandidatePairs.Oversize oversize;

    BatchPeople(Parameters parameters) {
        this.parameters = parameters;
        this.readying = new Readying(parameters.model());
    }

    void describe(PersonRecord record) {
        records.add(readying.ready(record));
    }

    void assertSame(Assertion assertion) {
        highest.merge(Asserted.Pair.of(assertion.a(), assertion.b()), assertion, Assertion::higher);
    }

    /** Everyone's link. First give it all records and assertions. */
    SortedMap<String, Link> links() {
        if (links == null) {
            links = link();
        }
        return links;
    }

    /** Blocks that were too large to be compared. First ask for the links. */
    CandidatePairs.Oversize oversize() {
        return oversize;
    }

    private SortedMap<String, Link> link() {
        Map<Asserted.Pair, Boolean> same = new HashMap<>();
        highest.forEach((pair, assertion) -> same.put(pair, assertion.same()));
        var linked = new BatchLinkage(parameters, Progress.SILENT)
                .link(RecordSet.of(parameters.model(), records), new Asserted(same));
        oversize = linked.oversize();
        Map<String, String> people = new HashMap<>();
        linked.people().forEach(group -> group.forEach(record -> people.put(record.id(), PersonId.of(group))));
        Map<String, Integer> possible = new HashMap<>();
        linked.pairs().forEach(pair -> {
            String a = pair.a().id();
            String b = pair.b().id();
            if (!people.get(a).equals(people.get(b)) && !same.containsKey(Asserted.Pair.of(a, b))) {
                possible.merge(a, 1, Integer::sum);
                possible.merge(b, 1, Integer::sum);
            }
        });
        SortedMap<String, Link> all = new TreeMap<>();
        people.forEach((id, person) -> all.put(id, new Link(person, possible.getOrDefault(id, 0))));
        return all;
    }
}
