package org.crosswalk.identity.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

class SymmetryTest {
    /** Below this the other definition leaves the common prefix out. */
    private static final double PREFIX_COUNTS_FROM = 0.7;

    @Property
    void whichRecordComesFirstDoesNotMatter(
            @ForAll ComparisonKind kind, @ForAll("values") String a, @ForAll("values") String b) {
        assertThat(Levels.of(kind, 4, a, b)).isEqualTo(Levels.of(kind, 4, b, a));
    }

    @Property
    void norDoesItForNamesThatMayBeSwapped(
            @ForAll("words") String a,
            @ForAll("words") String b,
            @ForAll("words") String c,
            @ForAll("words") String d) {
        Map<String, String> left = Map.of("given", a, "family", b);
        Map<String, String> right = Map.of("given", c, "family", d);
        assertThat(Levels.names(left, right)).isEqualTo(Levels.names(right, left));
    }

    @Property
    void equalValuesAgreeAsCloselyAsCanBe(@ForAll ComparisonKind kind, @ForAll("values") String value) {
        String best = kind == ComparisonKind.SOCIAL_SECURITY ? "exact|last-four|missing" : "exact|missing";
        assertThat(Levels.of(kind, value, value)).matches(best);
    }

    @Property
    void jaroWinklerIsSymmetricAndAShare(@ForAll("words") String a, @ForAll("words") String b) {
        double similarity = JaroWinkler.similarity(a, b);
        assertThat(similarity).isBetween(0.0, 1.0).isEqualTo(JaroWinkler.similarity(b, a));
        assertThat(similarity == 1).isEqualTo(a.equals(b));
    }

    @Property
    void jaroWinklerIsThatOfOthers(@ForAll("words") String a, @ForAll("words") String b) {
        var others = new JaroWinklerSimilarity();
        boolean inOrder = a.length() != b.length() || a.compareTo(b) <= 0;
        double theirs = inOrder ? others.apply(a, b) : others.apply(b, a);
        if (theirs >= PREFIX_COUNTS_FROM) {
            assertThat(JaroWinkler.similarity(a, b)).isCloseTo(theirs, within(1e-9));
        }
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("ABC").ofMinLength(1).ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("AB é'@").ofMaxLength(8),
                Arbitraries.strings().withChars("0129-/").ofMaxLength(10),
                Arbitraries.of("2004-05-06", "2004-06-05", "2004-05-99", "05/06/2004", "123456789", "6789"));
    }
}
