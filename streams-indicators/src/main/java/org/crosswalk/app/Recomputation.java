package org.crosswalk.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.findings.Findings;
import org.crosswalk.history.FactGroup;
import org.crosswalk.history.FactKind;
import org.crosswalk.history.Observations;
import org.crosswalk.history.ReferenceTable;
import org.crosswalk.history.Truncations;
import org.crosswalk.identity.blocking.CandidatePairs;
import org.crosswalk.identity.cluster.PersonId;
import org.crosswalk.identity.description.Description;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.indicators.Almanac;
import org.crosswalk.indicators.Calendar;
import org.crosswalk.indicators.CellCounts;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.ContributionDiff;
import org.crosswalk.indicators.Contributions;
import org.crosswalk.indicators.Counts;
import org.crosswalk.indicators.Evaluation;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.control.Submission;

/**
 * The whole pipeline as a batch: from the records that hold to links, cells and findings. First give it all control and reference
 * records, then the facts, some source persons at a time, then ask.
 */
final class Recomputation {
    private final Truncations truncations = new Truncations();
    private final ReferenceTable reference = new ReferenceTable();
    private final Almanac almanac = new Almanac();
    private final BatchPeople people;
    private final Map<String, Observations> observed = new HashMap<>();

    /** @param linkage what decides who is one person */
    Recomputation(Parameters linkage) {
        this.people = new BatchPeople(linkage);
    }

    /** Takes the control and reference records that hold. */
    void context(BatchFold fold) {
        fold.live().forEach(held -> {
            if (held.value() instanceof Submission submission) {
                truncations.take(submission);
            }
        });
        fold.live().filter(this::outlived).forEach(held -> {
            reference.take(held.topic(), held.key(), held.value());
            almanac.take(held.topic(), held.key(), held.value());
        });
    }

    /** Takes what stewards have decided and still holds. */
    void decisions(BatchFold fold) {
        fold.live().forEach(held -> Description.asserted(held.value()).ifPresent(people::assertSame));
    }

    /** Takes the facts that hold of some source persons: all that there are of each. */
    void facts(BatchFold fold) {
        Map<SourcePerson, SourceHistory> sources = new HashMap<>();
        fold.live().filter(this::outlived).forEach(held -> {
            Description.asserted(held.value()).ifPresent(people::assertSame);
            sources.computeIfAbsent(SourcePerson.ofKey(held.key()), source -> new SourceHistory())
                    .take(held);
        });
        sources.forEach((source, history) -> {
            Description.of(source, history.facts).ifPresent(people::describe);
            observed.put(source.key(), history.observe(reference));
        });
    }

    /** Links by key of the source person; source persons whom nothing describes are left out. */
    SortedMap<String, Link> links() {
        return people.links();
    }

    /** Blocks of records that were too large to be compared. First ask for the links. */
    CandidatePairs.Oversize oversize() {
        return people.oversize();
    }

    /** Every cell that is not zero. */
    SortedMap<CellKey, Counts> cells() {
        Calendar calendar = almanac.calendar();
        var sums = new CellCounts();
        persons()
                .forEach(observations -> ContributionDiff.between(
                        Contributions.NONE, Evaluation.evaluate(observations, calendar), sums::add));
        SortedMap<CellKey, Counts> cells = new TreeMap<>();
        sums.forEach(cells::put);
        return cells;
    }

    /** The keys of all findings that are open. */
    SortedSet<String> findings() {
        Calendar calendar = almanac.calendar();
        SortedSet<String> open = new TreeSet<>();
        persons().forEach(observations -> Findings.of(observations, calendar)
                .forEach(finding -> open.add(finding.key())));
        return open;
    }

    private Collection<Observations> persons() {
        SortedMap<String, Link> links = links();
        Map<String, Observations> persons = new HashMap<>();
        observed.forEach((source, observations) -> persons.merge(
                links.containsKey(source) ? links.get(source).person() : PersonId.of(source),
                observations,
                Observations::plus));
        links.values().forEach(link -> persons.merge(link.person(), link.doubt(), Observations::plus));
        return persons.values();
    }

    private boolean outlived(BatchFold.Held held) {
        return truncations.outlived(held.topic(), held.partner(), held.version());
    }

    /** The facts of one source person. */
    private static final class SourceHistory {
        private final List<SpecificRecord> facts = new ArrayList<>();
        private final Map<String, List<SpecificRecord>> groups = new HashMap<>();

        void take(BatchFold.Held held) {
            facts.add(held.value());
            FactKind.of(held.value()).ifPresent(kind -> groups.computeIfAbsent(
                            kind.group(held.key(), held.value()), group -> new ArrayList<>())
                    .add(held.value()));
        }

        Observations observe(ReferenceTable reference) {
            return groups.values().stream()
                    .map(group -> FactGroup.observe(group, reference))
                    .reduce(Observations.EMPTY, Observations::plus);
        }
    }
}
