package org.crosswalk.identity.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.crosswalk.identity.record.PersonRecord;
import org.junit.jupiter.api.Test;

class LargeBlocksTest {
    /** One more than a block that is one over the limit of {@link Kept#parameters}. */
    private static final int MANY = 5;

    private final Resolver resolver = new Resolver(Kept.parameters(), MemoryRows.tables());

    @Test
    void blocksThatAreTooLargeAreCountedAndFormAgainWhenRecordsLeave() {
        for (int i = 0; i < MANY; i++) {
            assertThat(resolver.largeBlocks()).isZero();
            born(i);
        }
        assertThat(resolver.largeBlocks()).isPositive();
        for (int i = 0; i < MANY; i++) {
            resolver.describe("r" + i, null);
        }
        assertThat(resolver.largeBlocks()).isZero();
    }

    /** Records of people of different names who were all born on one day, as a filler would have it. */
    private void born(int i) {
        String name = "ABCDEFG".substring(i, i + 1) + "ruk";
        resolver.describe(
                "r" + i,
                PersonRecord.of(
                        "r" + i, "s", Map.of("given_name", name, "family_name", name, "birth_date", "1900-01-01")));
    }
}
