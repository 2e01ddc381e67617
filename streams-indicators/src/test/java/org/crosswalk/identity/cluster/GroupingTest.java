package org.crosswalk.identity.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crosswalk.identity.model.Judge;
import org.crosswalk.identity.model.Models;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.model.Verdict;
import org.crosswalk.identity.record.PersonRecord;
import org.crosswalk.identity.record.ReadyRecord;

class GroupingTest {
    /** Agreement on a column adds 10 and disagreement takes 10 away, of the column {@code weak} 7. A match needs 3.2. */
    private static final Parameters PLAIN = Models.read(
                    """
                    comparisons:
                    - {name: ab, kind: exact, m: {exact: 0.999, different: 0.001}, u: {exact: 0.001, different: 0.999}}
                    - {name: ac, kind: exact, m: {exact: 0.999, different: 0.001}, u: {exact: 0.001, different: 0.999}}
                    - {name: ad, kind: exact, m: {exact: 0.999, different: 0.001}, u: {exact: 0.001, different: 0.999}}
                    - {name: bd, kind: exact, m: {exact: 0.999, different: 0.001}, u: {exact: 0.001, different: 0.999}}
                    - {name: cd, kind: exact, m: {exact: 0.999, different: 0.001}, u: {exact: 0.001, different: 0.999}}
                    - {name: weak, kind: exact, m: {exact: 0.99, different: 0.01}, u: {exact: 0.01, different: 0.99}}
                    blocking: {limit: 10, rules: [[ab]]}
                    thresholds: {accept: 0.9, review: 0.1}
                    prior: 0.5
                    """,
                    "plain.yaml")
            .parameters();

    /** Matches lead from a to d by b and c; every other pair speaks against. */
    private static final Map<String, Map<String, String>> CHAIN = Map.of(
            "a", Map.of("ab", "1", "ac", "1", "ad", "1"),
            "b", Map.of("ab", "1", "weak", "1", "bd", "1"),
            "c", Map.of("weak", "1", "cd", "1", "ac", "2"),
            "d", Map.of("cd", "1", "ad", "2", "bd", "2"));

    private static final Grouping.Decisions UNDECIDED = (a, b) -> null;

    @Property(tries = 50)
    void aChainDoesNotMakeTwoPeopleOneWhateverTheOrder(@ForAll("orders") List<String> order) {
        Map<String, String> nameOf = new HashMap<>();
        List<ReadyRecord> records = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            nameOf.put("r" + i, order.get(i));
            records.add(ready(PLAIN, "r" + i, CHAIN.get(order.get(i))));
        }
        assertThat(groups(PLAIN, records, UNDECIDED).stream()
                        .map(group -> group.stream().map(nameOf::get).collect(Collectors.toCollection(TreeSet::new)))
                        .map(Set::toString))
                .containsExactlyInAnyOrder("[a, b]", "[c, d]");
    }

    @Example
    void aDecisionOutweighsEveryWeight() {
        List<ReadyRecord> records = List.of(ready(PLAIN, "a", CHAIN.get("a")), ready(PLAIN, "b", CHAIN.get("b")));
        assertThat(groups(PLAIN, records, UNDECIDED)).hasSize(1);
        assertThat(groups(PLAIN, records, (a, b) -> Verdict.APART)).hasSize(2);
        List<ReadyRecord> unlike = List.of(ready(PLAIN, "a", CHAIN.get("a")), ready(PLAIN, "d", CHAIN.get("d")));
        assertThat(groups(PLAIN, unlike, UNDECIDED)).hasSize(2);
        assertThat(groups(PLAIN, unlike, (a, b) -> Verdict.MATCH)).hasSize(1);
    }

    @Example
    void twinsAreTwoPeopleWhereASecondRecordConfirmsEachName() {
        Parameters education = Models.education();
        ReadyRecord maria = ready(education, "1", child("Maria"));
        ReadyRecord elena = ready(education, "2", child("Elena"));
        assertThat(groups(education, List.of(maria, elena), UNDECIDED)).hasSize(1);
        ReadyRecord mariaAgain = ready(education, "3", child("Maria"));
        ReadyRecord elenaAgain = ready(education, "4", child("Elena"));
        assertThat(groups(education, List.of(maria, elena, mariaAgain, elenaAgain), UNDECIDED))
                .containsExactly(List.of("1", "3"), List.of("2", "4"));
    }

    @Provide
    Arbitrary<List<String>> orders() {
        return Arbitraries.shuffle("a", "b", "c", "d");
    }

    private static Map<String, String> child(String name) {
        return Map.of("given_name", name, "family_name", "Reyes", "birth_date", "2005-03-03", "street", "12 Main St");
    }

    private static ReadyRecord ready(Parameters parameters, String id, Map<String, String> values) {
        return parameters.model().ready(PersonRecord.of(id, "", values));
    }

    private static List<List<String>> groups(
            Parameters parameters, List<ReadyRecord> records, Grouping.Decisions decisions) {
        List<ReadyRecord> sorted =
                records.stream().sorted(Comparator.comparing(ReadyRecord::id)).toList();
        return new Grouping(new Judge(parameters))
                .groups(sorted, decisions).stream()
                        .map(group -> group.stream().map(ReadyRecord::id).toList())
                        .toList();
    }
}
