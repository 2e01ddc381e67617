package org.crosswalk.identity;

import java.util.ArrayList;
import java.util.List;
import org.crosswalk.identity.comparison.Comparison;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.record.PersonRecord;
import org.crosswalk.identity.resolution.Effect;
import org.crosswalk.identity.resolution.Resolver;
import org.crosswalk.identity.weights.PairScore;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.identity.Difference;
import org.crosswalk.schemas.identity.PossibleMatch;

/** Possible matches as they are put before a steward. */
final class PossibleMatches {
    private final Parameters parameters;
    private final PairScore score;
    private final Resolver resolver;

    PossibleMatches(Parameters parameters, Resolver resolver) {
        this.parameters = parameters;
        this.score = parameters.score();
        this.resolver = resolver;
    }

    /** The possible match; null when it is none any more. */
    PossibleMatch of(Effect.Review review) {
        if (!review.open()) {
            return null;
        }
        PersonRecord a = resolver.said(review.a());
        PersonRecord b = resolver.said(review.b());
        SourcePerson left = SourcePerson.ofKey(a.id());
        SourcePerson right = SourcePerson.ofKey(b.id());
        return PossibleMatch.newBuilder()
                .setPartnerA(left.partner())
                .setStudentA(left.student())
                .setPartnerB(right.partner())
                .setStudentB(right.student())
                .setProbability(PairScore.probability(review.weight()))
                .setDifferences(differences(a, b))
                .build();
    }

    private List<Difference> differences(PersonRecord a, PersonRecord b) {
        Object[] left = parameters.model().ready(a).values();
        Object[] right = parameters.model().ready(b).values();
        List<Difference> differences = new ArrayList<>();
        List<Comparison> comparisons = parameters.model().comparisons();
        for (int i = 0; i < comparisons.size(); i++) {
            Comparison comparison = comparisons.get(i);
            String leftSaid = comparison.said(a);
            String rightSaid = comparison.said(b);
            if (leftSaid != null || rightSaid != null) {
                int level = comparison.level(left, right);
                differences.add(new Difference(
                        comparison.name(),
                        leftSaid,
                        rightSaid,
                        comparison.levelName(level),
                        level == Comparison.MISSING ? 0 : score.weight(i, level, left, right)));
            }
        }
        return differences;
    }
}
