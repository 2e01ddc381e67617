package org.crosswalk.deploy.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosswalk.deploy.local.parts.KeptFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkDirectoryTest {

    @TempDir
    private Path directory;

    @Test
    void isHeldByOneRunAtATime() {
        assertThat(WorkDirectory.isHeld(directory)).isFalse();
        try (WorkDirectory held = WorkDirectory.hold(directory)) {
            assertThat(WorkDirectory.isHeld(directory)).isTrue();
            assertThatThrownBy(() -> WorkDirectory.hold(held.layout().directory()))
                    .isInstanceOf(BadUsage.class);
        }
        assertThat(WorkDirectory.isHeld(directory)).isFalse();
    }

    @Test
    void publishesAddressesOnlyWhileItIsHeld() {
        Addresses addresses = new Addresses("127.0.0.1:9092", "http://127.0.0.1:8081");
        Layout layout = new Layout(directory);
        try (WorkDirectory held = WorkDirectory.hold(directory)) {
            assertThat(Addresses.published(layout)).isEmpty();
            addresses.publish(held.layout());
            assertThat(Addresses.published(layout)).contains(addresses);
        }
        assertThat(Addresses.published(layout)).isEmpty();
    }

    @Test
    void addressesOfAKilledRunAreNotBelieved() {
        new Addresses("127.0.0.1:9092", "http://127.0.0.1:8081").publish(new Layout(directory));
        assertThat(Addresses.published(new Layout(directory))).isEmpty();
        try (WorkDirectory next = WorkDirectory.hold(directory)) {
            assertThat(Addresses.published(next.layout())).isEmpty();
        }
    }

    @Test
    void cleanLeavesNothingThatAKilledRunHadBegun() throws IOException {
        Layout layout = new Layout(directory);
        for (Path made : layout.contents()) {
            Files.writeString(KeptFile.unfinished(made), "");
        }
        Files.createDirectories(layout.broker());
        LifeCycle.clean(layout, new Console(System.out, System.nanoTime()));
        assertThat(directory).isEmptyDirectory();
    }
}
