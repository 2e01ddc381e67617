package org.crosswalk.submission.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crosswalk.schemas.FactKey;
import org.junit.jupiter.api.Test;

class LedgerTest {
    @Test
    void noKeyOfARowCanBeTakenForAReject() {
        for (String part : List.of("%row", "%reject", "%", "|")) {
            assertThat(Ledger.isReject(FactKey.of(part, "1"))).as(part).isFalse();
        }
        assertThat(Ledger.isReject(RejectKey.ofRow("layout", "scope", "row").row()))
                .isTrue();
        assertThat(Ledger.isReject(RejectKey.ofLine("file", 1, "scope").row())).isTrue();
    }
}
