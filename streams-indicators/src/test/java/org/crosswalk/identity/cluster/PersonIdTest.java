package org.crosswalk.identity.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crosswalk.identity.record.ReadyRecord;
import org.junit.jupiter.api.Test;

class PersonIdTest {
    @Test
    void theSmallestRecordIdDecides() {
        assertThat(PersonId.of(List.of(record("b"), record("a"), record("c")))).isEqualTo(PersonId.of("a"));
        assertThat(PersonId.of("a")).isNotEqualTo(PersonId.of("b"));
    }

    @Test
    void theRuleNeverChanges() {
        // First digits of: printf 'person|a' | sha256sum
        assertThat(PersonId.of("a")).isEqualTo("Pbc1fdd3809217023d321f38050");
    }

    private static ReadyRecord record(String id) {
        return new ReadyRecord(id, "", new Object[0]);
    }
}
