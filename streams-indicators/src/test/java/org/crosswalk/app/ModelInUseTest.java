package org.crosswalk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.crosswalk.identity.model.Models;
import org.crosswalk.identity.model.StatedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelInUseTest {
    @TempDir
    private Path directory;

    @Test
    void linksOfAnotherModelAreNotGoneOnWithUntilTheyAreForgotten() throws Exception {
        StatedModel other =
                Models.read(Models.write(Models.bundled().file()).replace("accept: 0.9", "accept: 0.95"), "other.yaml");
        try (var broker = new TestBroker(directory.resolve("broker"));
                var registry = new TestRegistry()) {
            var settings = settings(broker, registry, Models.bundled());
            ModelInUse.require(broker.address(), other);
            start(settings);
            start(settings);
            assertThatThrownBy(() -> start(settings(broker, registry, other)))
                    .isInstanceOf(OtherModel.class)
                    .hasMessageContaining("another linkage model")
                    .hasMessageContaining("crosswalk reset");
            assertThatThrownBy(() -> BothApplications.start(settings(broker, registry, other)))
                    .isInstanceOf(OtherModel.class);
            // Only if the other application was closed as well can its state be taken.
            try (var both = BothApplications.start(settings)) {
                assertThat(both.failure()).isEmpty();
            }
            ModelInUse.require(broker.address(), Models.bundled());
            assertThatThrownBy(() -> Verification.verify(broker.address(), registry.url(), other, line -> {}))
                    .isInstanceOf(OtherModel.class)
                    .hasMessageContaining("--region");

            Resets.reset(settings);
            start(settings(broker, registry, other));
            assertThat(Verification.verify(broker.address(), registry.url(), other, line -> {})
                            .agrees())
                    .isTrue();
        }
    }

    private StreamsSettings settings(TestBroker broker, TestRegistry registry, StatedModel linkage) {
        return new StreamsSettings(
                broker.address(),
                registry.url(),
                directory.resolve("state"),
                1,
                StreamsSettings.DEFAULT_SUFFIX,
                linkage);
    }

    private static void start(StreamsSettings settings) {
        try (var identity = IdentityApplication.start(settings)) {
            assertThat(identity.failure()).isEmpty();
        }
    }
}
