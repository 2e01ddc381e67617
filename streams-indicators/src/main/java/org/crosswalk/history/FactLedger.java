package org.crosswalk.history;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.k12.K12CourseGrade;

/**
 * Turns changes of facts into changes of what a source person's facts say. Facts that say something alone are compared with
 * the state they replace; only where facts say something together is their group read, and a group does not grow with the
 * history.
 */
final class FactLedger {
    private final FactStore store;
    private final Reference reference;
    private final Truncations truncations;

    FactLedger(FactStore store, Reference reference, Truncations truncations) {
        this.store = store;
        this.reference = reference;
        this.truncations = truncations;
    }

    /**
     * Takes a state of a fact.
     *
     * @param state the state; null when the key is to be forgotten
     * @param avro the state as plain Avro under the schema of its class, if it came so
     * @return how the observations change; empty when the state changes nothing, being old or the same
     */
    Optional<Observations> take(FactKind kind, String factKey, SpecificRecord state, Optional<ByteBuffer> avro) {
        String row = FactRow.key(kind, factKey);
        byte[] heldRow = store.get(row);
        byte[] nowRow = row(kind, state, avro, heldRow);
        if (nowRow == null || FactRow.same(heldRow, nowRow)) {
            return Optional.empty();
        }
        SpecificRecord held = store.decode(heldRow);
        SpecificRecord now = FactRow.live(nowRow) ? state : null;
        Observations change =
                switch (kind) {
                    case K12_COURSE_GRADE -> grade(factKey, (K12CourseGrade) held, (K12CourseGrade) now, nowRow);
                    case K12_COURSE_ENROLLMENT ->
                        alone(held).isEmpty() && alone(now).isEmpty() ? Observations.EMPTY : together(row, now);
                    case VISIT_HOUR -> together(row, now);
                    default -> solitary(now).minus(solitary(held));
                };
        store.put(row, nowRow, held, now);
        return Optional.of(change);
    }

    /** What all facts of a source person say. */
    Observations total(String sourcePerson) {
        var seen = new ObservationCount();
        try (RowGroups groups = store.groupsOf(sourcePerson)) {
            while (groups.hasNext()) {
                FactGroup.observe(store.decode(groups.next()).values(), reference, seen);
            }
        }
        return seen.observations();
    }

    /**
     * Observes again whoever looks up reference facts whose answers changed.
     *
     * @param uses what changed
     * @param before the answers as they were
     * @param changed takes a source person and a change
     */
    void looksUp(Set<String> uses, Reference before, BiConsumer<String, Observations> changed) {
        for (String use : uses) {
            for (String group : store.usersOf(use)) {
                var facts = store.group(group).values();
                Observations change = observe(facts, reference).minus(observe(facts, before));
                if (!change.isEmpty()) {
                    changed.accept(SourcePerson.keyOf(group), change);
                }
            }
        }
    }

    /** The row that a state becomes; null when it is too old to become one. */
    private byte[] row(FactKind kind, SpecificRecord state, Optional<ByteBuffer> avro, byte[] held) {
        if (state == null) {
            return FactRow.live(held) ? FactRow.tombstone(FactRow.version(held)) : null;
        }
        long version = FactKind.version(state);
        if (held != null && version < FactRow.version(held) || !outlived(kind, state)) {
            return null;
        }
        if (FactKind.deleted(state)) {
            return FactRow.tombstone(version);
        }
        return avro.map(bytes -> store.encode(kind, bytes)).orElseGet(() -> store.encode(state));
    }

    private boolean outlived(FactKind kind, SpecificRecord fact) {
        return truncations.outlived(kind.topic().name(), FactKind.partner(fact), FactKind.version(fact));
    }

    /**
     * A grade is kept by its own key, which does not name its section. Of a section it says something only as a withdrawal:
     * then, and only then, a copy of it is kept in the section's group.
     */
    private Observations grade(String factKey, K12CourseGrade held, K12CourseGrade now, byte[] nowRow) {
        Observations change = Observations.EMPTY;
        if (withdraws(held)) {
            String copy = copy(factKey, held);
            change = together(copy, null);
            store.remove(copy, held);
        }
        if (withdraws(now)) {
            String copy = copy(factKey, now);
            change = change.plus(together(copy, now));
            store.put(copy, nowRow, null, now);
        }
        return change;
    }

    private static boolean withdraws(K12CourseGrade grade) {
        return grade != null && grade.getSection() != null && SolitaryFacts.WITHDRAWN.equals(grade.getGradeLetter());
    }

    private static String copy(String factKey, K12CourseGrade grade) {
        FactKind kind = FactKind.K12_COURSE_GRADE;
        return FactRow.key(kind.group(factKey, grade), kind, factKey);
    }

    /** How a group's observations change when one of its rows does. */
    private Observations together(String row, SpecificRecord now) {
        SortedMap<String, SpecificRecord> facts = store.group(FactRow.group(row));
        Observations before = observe(facts.values(), reference);
        if (now == null) {
            facts.remove(row);
        } else {
            facts.put(row, now);
        }
        return observe(facts.values(), reference).minus(before);
    }

    private Observations alone(SpecificRecord fact) {
        return fact == null ? Observations.EMPTY : observe(List.of(fact), reference);
    }

    private Observations solitary(SpecificRecord fact) {
        return fact == null ? Observations.EMPTY : FactGroup.solitary(fact, reference);
    }

    private static Observations observe(Collection<? extends SpecificRecord> facts, Reference reference) {
        return FactGroup.observe(facts, reference);
    }
}
