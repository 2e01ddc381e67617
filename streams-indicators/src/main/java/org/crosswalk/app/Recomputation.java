package org.crosswalk.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.history.FactGroup;
import org.crosswalk.history.FactKind;
import org.crosswalk.history.Observations;
import org.crosswalk.history.ReferenceTable;
import org.crosswalk.history.Truncations;
import org.crosswalk.identity.ExactIdentity;
import org.crosswalk.identity.ExactIdentity.Claim;
import org.crosswalk.indicators.Almanac;
import org.crosswalk.indicators.Calendar;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.ContributionDiff;
import org.crosswalk.indicators.Contributions;
import org.crosswalk.indicators.Counts;
import org.crosswalk.indicators.Evaluation;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.control.Submission;

/**
 * The whole pipeline as a batch: from the records that hold to links and cells. First give it all control and reference
 * records, then the facts, some source persons at a time, then ask.
 */
final class Recomputation {
    private final Truncations truncations = new Truncations();
    private final ReferenceTable reference = new ReferenceTable();
    private final Almanac almanac = new Almanac();
    private final SortedMap<String, String> links = new TreeMap<>();
    private final Map<String, Observations> persons = new HashMap<>();

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

    /** Takes the facts that hold of some source persons: all that there are of each. */
    void facts(BatchFold fold) {
        Map<SourcePerson, SourceHistory> sources = new HashMap<>();
        fold.live().filter(this::outlived).forEach(held -> sources.computeIfAbsent(
                        SourcePerson.ofKey(held.key()), source -> new SourceHistory())
                .take(held));
        sources.forEach((source, history) -> {
            Optional<String> person =
                    ExactIdentity.stateStudentId(history.claims).map(ExactIdentity::person);
            person.ifPresent(id -> links.put(source.key(), id));
            persons.merge(
                    person.orElseGet(() -> ExactIdentity.personOfItsOwn(source)),
                    history.observe(reference),
                    Observations::plus);
        });
    }

    /** Person ids by key of the source person; source persons without a link are left out. */
    SortedMap<String, String> links() {
        return links;
    }

    /** Every cell that is not zero. */
    SortedMap<CellKey, Counts> cells() {
        Calendar calendar = almanac.calendar();
        Map<CellKey, Counts> sums = new HashMap<>();
        persons.values()
                .forEach(observations -> ContributionDiff.between(
                        Contributions.NONE,
                        Evaluation.evaluate(observations, calendar),
                        (cell, counts) -> sums.merge(cell, counts, Counts::plus)));
        sums.values().removeIf(Counts::isZero);
        return new TreeMap<>(sums);
    }

    private boolean outlived(BatchFold.Held held) {
        return truncations.outlived(held.topic(), held.partner(), held.version());
    }

    /** The facts of one source person. */
    private static final class SourceHistory {
        private final Collection<Claim> claims = new ArrayList<>();
        private final Map<String, List<SpecificRecord>> groups = new HashMap<>();

        void take(BatchFold.Held held) {
            ExactIdentity.claim(held.value()).ifPresent(claims::add);
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
