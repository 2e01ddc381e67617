package org.crosswalk.identity.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.crosswalk.identity.model.Models;
import org.crosswalk.identity.model.Verdict;
import org.crosswalk.identity.record.PersonRecord;
import org.junit.jupiter.api.Test;

class WaterfallTest {
    private static final PersonRecord MARIA = PersonRecord.of(
            "n1",
            "north",
            Map.of(
                    "given_name", "Maria",
                    "family_name", "Reyes",
                    "birth_date", "2005-03-03",
                    "state_student_id", "1234567",
                    "ssn", "123-45-6789"));
    private static final PersonRecord ELENA = PersonRecord.of(
            "n2",
            "north",
            Map.of(
                    "given_name", "Elena",
                    "family_name", "Reyes",
                    "birth_date", "2005-03-03",
                    "state_student_id", "7654321"));

    @Test
    void weightsAddUpFromThePriorToTheWhole() {
        Evidence evidence = Evidence.of(Models.education(), MARIA, ELENA);
        double sum = evidence.prior()
                + evidence.steps().stream().mapToDouble(Evidence.Step::weight).sum();
        assertThat(evidence.weight()).isCloseTo(sum, within(1e-9));
        assertThat(evidence.steps().get(evidence.steps().size() - 1).sum()).isCloseTo(sum, within(1e-9));
        assertThat(evidence.verdict()).isEqualTo(Verdict.APART);
    }

    @Test
    void theTextHasRulesAndVerdictAndShowsNoIdInFull() {
        assertThat(Waterfall.of(Evidence.of(Models.education(), MARIA, ELENA)))
                .contains("***67", "***21", "***89", "Maria", "Elena", "birth_date:date")
                .contains("twins by state id (apart)")
                .contains("twins by their names (apart, if other records of the group confirm both)")
                .contains("two people, whatever else connects them")
                .doesNotContain("1234567", "7654321", "6789");
    }

    @Test
    void aRecordThatNothingConnectsIsNotCompared() {
        PersonRecord other = PersonRecord.of("n3", "", Map.of("given_name", "Otto", "ssn", "7"));
        assertThat(Waterfall.of(Evidence.of(Models.education(), MARIA, other)))
                .contains("no blocking rule brings the two together")
                .contains("two people\n")
                .contains("rules that caught it none");
    }
}
