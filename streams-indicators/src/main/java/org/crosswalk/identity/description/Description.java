package org.crosswalk.identity.description;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.identity.record.PersonRecord;
import org.crosswalk.identity.resolution.Assertion;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.college.IdChange;
import org.crosswalk.schemas.identity.MatchDecision;

/** One record of what all rows of a source person say, and what rows assert about two of them. */
public final class Description {
    private static final Comparator<Said> LATEST_FIRST = Comparator.comparingInt(Said::recency)
            .reversed()
            .thenComparing(said -> said.values().toString());

    private Description() {}

    /**
     * The record of a source person: of each column what the latest row says that says anything, where an id of zeros or nines
     * says nothing. The order of the rows does not matter.
     *
     * @param facts the rows that hold
     * @return empty when no row describes anyone
     */
    public static Optional<PersonRecord> of(SourcePerson source, Collection<? extends SpecificRecord> facts) {
        return merge(
                source, facts.stream().flatMap(fact -> Said.of(fact).stream()).toList());
    }

    static Optional<PersonRecord> merge(SourcePerson source, Collection<Said> all) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> values = new TreeMap<>();
        all.stream().sorted(LATEST_FIRST).forEach(said -> said.values().forEach(values::putIfAbsent));
        return Optional.of(PersonRecord.of(source.key(), source.partner(), values));
    }

    /** What a row asserts about two source persons; empty for rows that assert nothing. */
    public static Optional<Assertion> asserted(SpecificRecord fact) {
        if (fact instanceof IdChange change && !change.getPriorStudent().isBlank()) {
            return Optional.of(new Assertion(
                    FactKey.of(change.getPartner(), change.getStudent()),
                    FactKey.of(change.getPartner(), change.getPriorStudent()),
                    true,
                    Assertion.PARTNER));
        }
        if (fact instanceof MatchDecision decision) {
            return Optional.of(new Assertion(
                    FactKey.of(decision.getPartnerA(), decision.getStudentA()),
                    FactKey.of(decision.getPartnerB(), decision.getStudentB()),
                    decision.getSame(),
                    Assertion.STEWARD));
        }
        return Optional.empty();
    }
}
