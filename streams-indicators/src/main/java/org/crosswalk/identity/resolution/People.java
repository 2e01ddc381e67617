package org.crosswalk.identity.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.crosswalk.identity.cluster.PersonId;
import org.crosswalk.identity.model.Judge;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.record.ReadyRecord;
import org.crosswalk.identity.weights.PairScore;

/** Which person each record is. */
final class People {
    private static final int REASONS = 3;
    private static final List<String> ASSERTED = List.of("asserted");

    private final Rows rows;
    private final Parameters parameters;
    private final Judge judge;
    private final PairScore score;

    People(Rows rows, Parameters parameters, Judge judge) {
        this.rows = rows;
        this.parameters = parameters;
        this.judge = judge;
        this.score = parameters.score();
    }

    /** The person that a record is; null for a record that does not hold. */
    Person of(String id) {
        byte[] row = rows.get(id);
        return row == null ? null : Person.decode(row);
    }

    void remove(String id, List<Effect> effects) {
        Person was = of(id);
        if (was != null) {
            rows.remove(id);
            effects.add(new Effect.Linked(id, was, null));
        }
    }

    /** A record belongs to a group now. */
    void put(String id, List<ReadyRecord> group, Neighbourhood around, List<Effect> effects) {
        put(id, of(id), tied(id, group, around), effects);
    }

    /** Of a record that stays who it is, the pairs that wait for a decision may be more or fewer. */
    void count(String id, Neighbourhood around, List<Effect> effects) {
        Person was = of(id);
        put(id, was, new Person(was.id(), was.probability(), was.reasons(), open(id, around)), effects);
    }

    private void put(String id, Person was, Person now, List<Effect> effects) {
        if (!now.equals(was)) {
            rows.put(id, now.encode());
            effects.add(new Effect.Linked(id, was, now));
        }
    }

    private Person tied(String id, List<ReadyRecord> group, Neighbourhood around) {
        String person = PersonId.of(group);
        int open = open(id, around);
        ReadyRecord self =
                group.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
        ReadyRecord strongest = null;
        double weight = Double.NEGATIVE_INFINITY;
        for (ReadyRecord other : group) {
            if (other != self) {
                if (Boolean.TRUE.equals(around.asserted(id).get(other.id()))) {
                    return new Person(person, 1, ASSERTED, open);
                }
                double tie = weight(self, other, around);
                if (tie > weight) {
                    weight = tie;
                    strongest = other;
                }
            }
        }
        return strongest == null
                ? new Person(person, 1, List.of(), open)
                : new Person(person, PairScore.probability(weight), reasons(self, strongest), open);
    }

    private double weight(ReadyRecord self, ReadyRecord other, Neighbourhood around) {
        Pair pair = around.pairs(self.id()).get(other.id());
        return pair == null ? judge.judge(self, other).weight() : pair.weight();
    }

    private static int open(String id, Neighbourhood around) {
        return (int) around.pairs(id).values().stream().filter(Pair::open).count();
    }

    private record Reason(String text, double weight) {}

    private List<String> reasons(ReadyRecord a, ReadyRecord b) {
        int[] levels = judge.judge(a, b).levels();
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] >= 0) {
                var comparison = parameters.model().comparisons().get(i);
                reasons.add(new Reason(
                        comparison.name() + " " + comparison.levelName(levels[i]),
                        score.weight(i, levels[i], a.values(), b.values())));
            }
        }
        return reasons.stream()
                .filter(reason -> reason.weight() > 0)
                .sorted(Comparator.comparingDouble(Reason::weight).reversed().thenComparing(Reason::text))
                .limit(REASONS)
                .map(Reason::text)
                .toList();
    }
}
