package org.crosswalk.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.crosswalk.identity.record.PersonRecord;
import org.crosswalk.identity.weights.Weights;

/** What is left out early is what would have been judged different or apart. */
class JudgeProperties {
    private static final Parameters EDUCATION = Models.education();
    private static final Judge PLAIN = new Judge(EDUCATION);
    private static final Judge BY_FREQUENCY = new Judge(EDUCATION.with(frequent(EDUCATION)));

    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
    void keepsWhatAWholeJudgementKeeps(
            @ForAll("people") Map<String, String> one,
            @ForAll("people") Map<String, String> other,
            @ForAll boolean frequencies) {
        Judge judge = frequencies ? BY_FREQUENCY : PLAIN;
        var a = EDUCATION.model().ready(PersonRecord.of("1", "north", one));
        var b = EDUCATION.model().ready(PersonRecord.of("2", "river", other));
        Judge.Judged whole = judge.judge(a, b);
        Statistics.collect(whole.verdict());
        var kept = judge.kept(a, b);
        if (whole.verdict() == Verdict.MATCH || whole.verdict() == Verdict.POSSIBLE) {
            assertThat(kept).isPresent();
            assertThat(kept.get().weight()).isEqualTo(whole.weight());
            assertThat(kept.get().levels()).containsExactly(whole.levels());
            assertThat(kept.get().verdict()).isEqualTo(whole.verdict());
        } else {
            assertThat(kept).isEmpty();
        }
    }

    @Provide
    Arbitrary<Map<String, String>> people() {
        return Combinators.combine(
                        Arbitraries.of("", "Ann", "Anna", "Maria", "Bob", "Robert", "Zoë"),
                        Arbitraries.of("Smith", "Smyth", "Okonkwo", "Garcia Lopez", "Lopez", "Ann"),
                        Arbitraries.of("", "2004-02-29", "2004-02-28", "2004-09-02", "1999-12-31"),
                        Arbitraries.of("", "F", "M", "X"),
                        Arbitraries.of("", "1234567890", "1234567891", "5550001112"),
                        Arbitraries.of("", "Jr", "III"),
                        Arbitraries.of("", "J", "Jane", "Mary"),
                        Arbitraries.of("", "Central High", "North High"))
                .as((given, family, birth, sex, id, suffix, middle, school) -> {
                    Map<String, String> said = new HashMap<>();
                    var columns = List.of(
                            "given_name",
                            "family_name",
                            "birth_date",
                            "sex",
                            "state_student_id",
                            "suffix",
                            "middle_name",
                            "school");
                    var values = List.of(given, family, birth, sex, id, suffix, middle, school);
                    for (int i = 0; i < values.size(); i++) {
                        if (!values.get(i).isEmpty()) {
                            said.put(columns.get(i), values.get(i));
                        }
                    }
                    return said;
                });
    }

    private static Weights frequent(Parameters parameters) {
        List<Weights.OfComparison> weights =
                new ArrayList<>(parameters.weights().comparisons());
        for (int i = 0; i < weights.size(); i++) {
            if (parameters.model().comparisons().get(i).name().endsWith("_name")) {
                weights.set(
                        i,
                        new Weights.OfComparison(
                                weights.get(i).m(),
                                weights.get(i).u(),
                                Map.of("SMITH", 0.2, "OKONKWO", 0.00001, "ANN", 0.1)));
            }
        }
        return new Weights(parameters.weights().prior(), weights);
    }
}
