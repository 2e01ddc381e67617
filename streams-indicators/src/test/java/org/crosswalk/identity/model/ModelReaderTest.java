package org.crosswalk.identity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.crosswalk.identity.comparison.ComparisonKind;
import org.crosswalk.identity.comparison.Field;
import org.crosswalk.identity.comparison.Nicknames;
import org.crosswalk.identity.weights.Weights;
import org.junit.jupiter.api.Test;

class ModelReaderTest {
    private static final String LEAST =
            """
            comparisons:
            - {name: occupation, kind: text}
            blocking: {limit: 10, rules: [[occupation]]}
            thresholds: {accept: 0.9, review: 0.1}
            """;

    @Test
    void sharesAndPriorMayBeLeftToAnEstimation() {
        StatedModel model = Models.read(LEAST, "m.yaml");
        assertThat(model.trained()).isFalse();
        assertThat(model.parameters().weights().prior()).isEqualTo(Believed.PRIOR);
        assertThat(model.parameters().weights().comparisons()).containsExactly(Believed.of(ComparisonKind.TEXT));
    }

    @Test
    void whatIsBelievedFitsTheLevelsOfItsKind() {
        for (ComparisonKind kind : ComparisonKind.values()) {
            int levels = kind.of(new Field("x", List.of("x"), 0, -1, false, 0), Nicknames.NONE)
                    .levels()
                    .size();
            for (List<Double> shares :
                    List.of(Believed.of(kind).m(), Believed.of(kind).u())) {
                assertThat(shares).as(kind.id()).hasSize(levels).allMatch(share -> share > 0);
                assertThat(shares.stream().mapToDouble(share -> share).sum()).isBetween(0.9999, 1.0001);
            }
        }
    }

    @Test
    void theFingerprintTellsModelsApartThatJudgeDifferently() {
        String yaml = Models.write(Models.bundled().file());
        String own = Models.fingerprint(Models.bundled());
        assertThat(own).hasSize(64);
        assertThat(fingerprint("# a remark\n" + yaml.replaceFirst("title: .*", "title: Other")))
                .isEqualTo(own);
        assertThat(fingerprint(yaml.replace("accept: 0.9", "accept: 0.91"))).isNotEqualTo(own);
        assertThat(fingerprint(yaml.replace("exact: 0.985", "exact: 0.984"))).isNotEqualTo(own);
        assertThat(fingerprint(yaml + "frequencies: {sex: {f: 0.5}}\n")).isNotEqualTo(own);
    }

    private static String fingerprint(String yaml) {
        return Models.fingerprint(Models.read(yaml, "m.yaml"));
    }

    @Test
    void aTrainedModelHasThem() {
        refused("trained: true\n" + LEAST)
                .hasMessageContaining("prior: a trained model has one")
                .hasMessageContaining("'occupation': m needs a share for each level: exact, close, alike, different")
                .hasMessageContaining("'occupation': u needs");
    }

    @Test
    void everyUnknownKeyIsTold() {
        refused(LEAST.replace("kind: text", "kind: text, colour: green") + "rulez: []\n")
                .hasMessageContaining("m.yaml: unknown key 'colour' in a comparison")
                .hasMessageContaining("m.yaml: unknown key 'rulez' at the top");
    }

    @Test
    void everyProblemIsTold() {
        refused(
                        """
                        comparisons:
                        - {name: given_name, kind: given-name, with: sex, m: {exact: 0.9}}
                        - {name: sex, kind: smell}
                        - {name: sex, kind: exact}
                        """)
                .hasMessageContaining("'with' is for two comparisons of names; found 'sex'")
                .hasMessageContaining("'smell' is no kind; there are given-name")
                .hasMessageContaining("'sex' is there twice");
        refused(
                        """
                        comparisons:
                        - {name: sex, kind: exact, m: {exact: 0.9}, u: {exact: 0, different: 1}}
                        blocking: {limit: 1, rules: [['sex:smell'], []]}
                        prior: 2
                        rules:
                        - {name: odd, when: {sex: [close], age: [exact]}, outcome: panic}
                        frequencies: {sex: {F: 2.0}, age: {}}
                        """)
                .hasMessageContaining("m needs a share for each level")
                .hasMessageContaining("u: shares have to be above 0")
                .hasMessageContaining("limit has to be 2 or more")
                .hasMessageContaining("'smell' is no form of a key")
                .hasMessageContaining("every pair a candidate")
                .hasMessageContaining("thresholds: accept and review are needed")
                .hasMessageContaining("prior: a probability")
                .hasMessageContaining("'close' is no level of sex; there are exact, different, missing")
                .hasMessageContaining("there is no comparison 'age'")
                .hasMessageContaining("outcome is doubt, review or apart, not 'panic'")
                .hasMessageContaining("frequencies: 'sex': shares have to be");
    }

    @Test
    void whatIsNoModelIsRefused() {
        refused("").hasMessageContaining("says nothing");
        refused("comparisons: [").hasMessageContaining("m.yaml: line ");
        refused("- a\n- b\n").hasMessageContaining("m.yaml: line 1");
        refused("comparisons: [null]\n").hasMessageContaining("comparisons: an entry is empty");
        refused(LEAST.replace("review: 0.1", "review: 0.95")).hasMessageContaining("0 < review <= accept < 1");
        refused(LEAST + "title: a\ntitle: b\n").hasMessageContaining("title");
    }

    @Test
    void aTrainedModelIsReadBackAsItWasWritten() {
        StatedModel before = Models.bundled();
        List<Weights.OfComparison> shares = before.parameters().weights().comparisons().stream()
                .map(of -> new Weights.OfComparison(
                        thirds(of.m().size()), thirds(of.u().size()), Map.of("NO", 1.0 / 3, "2119", 0.1, "J: {", 1e-7)))
                .toList();
        var weights = new Weights(1.0 / 7_000_000, shares);
        StatedModel after = Models.read(Models.write(before.trained(weights)), "m.yaml");
        assertThat(after.trained()).isTrue();
        assertThat(after.parameters().weights()).isEqualTo(weights);
        assertThat(after.parameters().model().rules())
                .isEqualTo(before.parameters().model().rules());
        assertThat(after.parameters().model().blocking())
                .usingRecursiveComparison()
                .isEqualTo(before.parameters().model().blocking());
        assertThat(after.parameters().model().columns())
                .isEqualTo(before.parameters().model().columns());
    }

    private static List<Double> thirds(int size) {
        Double[] shares = new Double[size];
        Arrays.fill(shares, 1.0 / 3);
        return List.of(shares);
    }

    private static AbstractThrowableAssert<?, ?> refused(String yaml) {
        return assertThatThrownBy(() -> Models.read(yaml, "m.yaml")).isInstanceOf(BadModel.class);
    }
}
