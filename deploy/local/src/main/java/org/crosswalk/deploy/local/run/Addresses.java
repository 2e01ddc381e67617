package org.crosswalk.deploy.local.run;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Properties;
import org.crosswalk.deploy.local.parts.KeptFile;

/**
 * Where a run's servers are found by other commands.
 *
 * @param bootstrapServers of the broker
 * @param registryUrl of the schema registry's Confluent API
 */
public record Addresses(String bootstrapServers, String registryUrl) {

    /** The addresses that a run has published in its work directory; empty when none did. */
    public static Optional<Addresses> published(Layout layout) {
        if (!WorkDirectory.isHeld(layout.directory()) || !Files.exists(layout.running())) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(layout.running())) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + layout.running(), e);
        }
        return Optional.of(
                new Addresses(properties.getProperty("bootstrap.servers"), properties.getProperty("registry.url")));
    }

    /** Publishes them for as long as the run lasts. */
    void publish(Layout layout) {
        KeptFile.write(
                layout.running(),
                "bootstrap.servers=%s%nregistry.url=%s%npid=%d%n"
                        .formatted(
                                bootstrapServers,
                                registryUrl,
                                ProcessHandle.current().pid()));
    }
}
