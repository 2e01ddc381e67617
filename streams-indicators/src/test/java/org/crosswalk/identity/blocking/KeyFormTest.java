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
                .isEqualTo(KeyForm.SOUND.of("smyth"))
                .hasSize(1);
        assertThat(KeyForm.SOUND.of("de la Cruz")).isEqualTo(KeyForm.SOUND.of("Cruz"));
        assertThat(KeyForm.SOUND.of("García López")).hasSize(2);
        assertThat(KeyForm.FIRST_SOUND.of("García López")).isEqualTo(KeyForm.SOUND.of("Garcia"));
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
                .isEqualTo(KeyForm.DATE.of("05/06/2004"))
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
        assertThat(keys(right, "given&family:sound"))
                .isEqualTo(keys(swapped, "given&family:sound"))
                .hasSize(1);
        assertThat(keys(right, "given|family:sound")).hasSize(2);
        assertThat(keys(right, "given:first", "family:first")).hasSize(1);
        assertThat(keys(right, "given:first", "birth")).isEmpty();
    }

    @Test
    void rulesShareWhatARecordSaysButNoKey() {
        var record = PersonRecord.of("1", "", Map.of("given", "Mei", "birth", "2004-06-05"));
        var alone = BlockingRule.of(List.of("birth:date"));
        var with = BlockingRule.of(List.of("birth:date", "given:sound"));
        var both = new Blocking(List.of(alone, with), 10);
        assertThat(both.keys(record)).hasSize(2).isSorted();
        assertThat(both.keys(0, record)).isEqualTo(keys(record, "birth:date"));
        assertThat(both.keys(record)).contains(both.keys(0, record)[0], both.keys(1, record)[0]);
    }

    private static long[] keys(PersonRecord record, String... parts) {
        return new Blocking(List.of(BlockingRule.of(List.of(parts))), 10).keys(record);
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
