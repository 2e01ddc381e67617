package org.crosswalk.identity.blocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.crosswalk.identity.record.PersonRecord;
import org.junit.jupiter.api.Test;

class KeyFormTest {
    @Test
    void theWholeValueInOneSpelling() {
        assertThat(KeyForm.WHOLE.of(" O'Brien-López ")).containsExactly("OBRIENLOPEZ");
        assertThat(KeyForm.WHOLE.of("9999999")).isEmpty();
    }

    @Test
    void soundsOfTheWords() {
        assertThat(KeyForm.SOUND.of("Smith"))
                .containsExactlyElementsOf(KeyForm.SOUND.of("smyth").toList())
                .hasSize(1);
        assertThat(KeyForm.SOUND.of("de la Cruz"))
                .containsExactlyElementsOf(KeyForm.SOUND.of("Cruz").toList());
        assertThat(KeyForm.SOUND.of("García López")).hasSize(2);
        assertThat(KeyForm.FIRST_SOUND.of("García López"))
                .containsExactlyElementsOf(KeyForm.SOUND.of("Garcia").toList());
        assertThat(KeyForm.SOUND.of("Ng")).hasSize(1);
        assertThat(KeyForm.SOUND.of("'")).isEmpty();
    }

    @Test
    void beginningsAndEnds() {
        assertThat(KeyForm.FIRST.of("ángel")).containsExactly("A");
        assertThat(KeyForm.NUMBER.of("12 Main St")).containsExactly("12");
        assertThat(KeyForm.NUMBER.of("Main St 12")).isEmpty();
        assertThat(KeyForm.LAST_4.of("123-45-6789")).containsExactly("6789");
        assertThat(KeyForm.LAST_4.of("789")).isEmpty();
        assertThat(KeyForm.LAST_4.of("999-99-9999")).isEmpty();
        assertThat(KeyForm.USER.of("Ann@X.org")).containsExactly("ann");
        assertThat(KeyForm.USER.of("@x.org")).isEmpty();
    }

    @Test
    void dates() {
        assertThat(KeyForm.DATE.of("2004-06-05"))
                .containsExactlyElementsOf(KeyForm.DATE.of("05/06/2004").toList())
                .hasSize(1);
        assertThat(KeyForm.DATE.of("2004-05-99")).isEmpty();
        assertThat(KeyForm.YEAR.of("2004-05-99")).containsExactly("2004");
        assertThat(KeyForm.MONTH_DAY.of("2004-06-05")).containsExactly("5-6");
        assertThat(KeyForm.YEAR.of("soon")).isEmpty();
    }

    @Test
    void swappedNamesMakeTheSameKeyTogetherAndEitherMakesOneAlone() {
        var right = PersonRecord.of("1", "", Map.of("given", "Mei", "family", "Zhang"));
        var swapped = PersonRecord.of("2", "", Map.of("given", "Zhang", "family", "Mei"));
        var together = BlockingRule.of(List.of("given&family:sound"));
        assertThat(together.keys(right)).isEqualTo(together.keys(swapped)).hasSize(1);
        assertThat(BlockingRule.of(List.of("given|family:sound")).keys(right)).hasSize(2);
        assertThat(BlockingRule.of(List.of("given:first", "family:first")).keys(right))
                .hasSize(1);
        assertThat(BlockingRule.of(List.of("given:first", "birth")).keys(right)).isEmpty();
    }

    @Test
    void whatIsNoFormIsRefusedWithThoseThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockingRule.of(List.of("given:smell")))
                .withMessageContaining("'smell'")
                .withMessageContaining("first-sound");
        assertThatIllegalArgumentException().isThrownBy(() -> BlockingRule.of(List.of()));
    }
}
