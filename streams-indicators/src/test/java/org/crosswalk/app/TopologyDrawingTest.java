package org.crosswalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

/**
 * The shapes of the topologies, as committed drawings. A changed name leaves the content of a store or topic behind, so a
 * changed drawing is a decision: a new application id, or a reset.
 */
class TopologyDrawingTest {
    private static final Path DRAWINGS = Path.of("src/test/resources/topology");
    private static final StreamsSettings SETTINGS =
            StreamsSettings.of("nowhere:1", "http://nowhere:1", Path.of("target/nowhere"));

    @Test
    void identityIsAsDrawn() throws IOException {
        assertDrawn("identity.txt", IdentityApplication.topology(SETTINGS));
    }

    @Test
    void indicatorsAreAsDrawn() throws IOException {
        assertDrawn("indicators.txt", IndicatorsApplication.topology(SETTINGS));
    }

    private static void assertDrawn(String file, Topology topology) throws IOException {
        String drawing = Descriptions.drawing(topology);
        Files.createDirectories(Path.of("target/topology"));
        Files.writeString(Path.of("target/topology").resolve(file), drawing);
        assertThat(drawing)
                .as("topology as in %s; what it is now lies in target/topology", DRAWINGS.resolve(file))
                .isEqualTo(Files.readString(DRAWINGS.resolve(file), StandardCharsets.UTF_8));
    }
}
