package org.crosswalk.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.crosswalk.schemas.identity.PersonLink;
import org.junit.jupiter.api.Test;

class BinarySerdeTest {
    @Test
    void recordsComeBackAsTheyWere() {
        var serde = new BinarySerde<>(PersonLink.class);
        PersonLink link = link(7);
        assertThat(serde.fromBytes(serde.toBytes(link))).isEqualTo(link);
    }

    @Test
    void oneSerdePerThreadKeepsRecordsApart() throws Exception {
        Callable<Boolean> work = () -> {
            var serde = new BinarySerde<>(PersonLink.class);
            for (int i = 0; i < 20_000; i++) {
                if (!serde.fromBytes(serde.toBytes(link(i))).equals(link(i))) {
                    return false;
                }
            }
            return true;
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var done : threads.invokeAll(List.of(work, work))) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static PersonLink link(int i) {
        return new PersonLink((long) i, "partner-" + i, "student-" + i, false, "P" + i, 1.0, List.of("state-id"), 0);
    }
}
