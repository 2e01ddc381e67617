package org.crosswalk.deploy.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosswalk.deploy.local.parts.Ports.Listener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PortsTest {

    @TempDir
    private Path directory;

    @Test
    void areTheSameAtTheNextStart() {
        Path file = directory.resolve("ports.properties");
        Ports first = Ports.keptIn(file);
        Ports second = Ports.keptIn(file);
        for (Listener listener : Listener.values()) {
            assertThat(second.of(listener)).isEqualTo(first.of(listener));
        }
    }

    @Test
    void areDifferentFromEachOther() {
        Ports ports = Ports.keptIn(directory.resolve("ports.properties"));
        assertThat(Listener.values()).extracting(ports::of).doesNotHaveDuplicates();
    }

    @Test
    void sayWhichOneIsTakenAndWhatToDo() throws IOException {
        Path file = directory.resolve("ports.properties");
        Ports ports = Ports.keptIn(file);
        int port = ports.of(Listener.REGISTRY);
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThatThrownBy(() -> ports.requireFree(Listener.REGISTRY))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("registry")
                    .hasMessageContaining("delete " + file);
        }
    }

    @Test
    void refuseAFileThatHoldsNoPort() throws IOException {
        Path file = directory.resolve("ports.properties");
        Files.writeString(file, "broker=many\n");
        assertThatThrownBy(() -> Ports.keptIn(file))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining(file.toString());
    }
}
