package org.crosswalk.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crosswalk.identity.model.Models;
import org.crosswalk.identity.model.StatedModel;

/**
 * How the streams applications run.
 *
 * @param bootstrapServers Kafka brokers, as {@code host:port} joined by commas
 * @param registryUrl address of the schema registry's Confluent API
 * @param stateDirectory where state is kept; one process at a time may use it
 * @param threads threads of each application, 1 to 64
 * @param suffix added to application ids, internal topics and output topics, so that a recomputation can run beside what is
 *     in use; empty, or letters, digits, {@code .}, {@code _} and {@code -}
 * @param linkage the model by which people are recognized
 */
public record StreamsSettings(
        String bootstrapServers,
        String registryUrl,
        Path stateDirectory,
        int threads,
        String suffix,
        StatedModel linkage) {
    /** Threads of an application unless told otherwise. */
    public static final int DEFAULT_THREADS = 2;

    /** No suffix: the deployment in use. */
    public static final String DEFAULT_SUFFIX = "";

    private static final int MOST_THREADS = 64;

    /**
     * Checks every setting.
     *
     * @throws IllegalArgumentException naming every problem
     */
    public StreamsSettings {
        List<String> problems = new ArrayList<>();
        if (bootstrapServers == null || bootstrapServers.isBlank()) {
            problems.add("bootstrapServers is missing: give host:port of a Kafka broker");
        }
        if (registryUrl == null || registryUrl.isBlank()) {
            problems.add("registryUrl is missing: give the address of the schema registry");
        }
        if (stateDirectory == null) {
            problems.add("stateDirectory is missing: give a directory that outlives the process");
        }
        if (threads < 1 || threads > MOST_THREADS) {
            problems.add("threads is " + threads + ": give 1 to " + MOST_THREADS);
        }
        if (suffix == null || !suffix.matches("[A-Za-z0-9._-]*")) {
            problems.add("suffix is '" + suffix + "': give letters, digits, '.', '_' and '-' only, or nothing");
        }
        if (linkage == null) {
            problems.add("linkage is missing: give a model, such as the one that is bundled");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    /** Settings with the model for education data. */
    public StreamsSettings(
            String bootstrapServers, String registryUrl, Path stateDirectory, int threads, String suffix) {
        this(bootstrapServers, registryUrl, stateDirectory, threads, suffix, Models.bundled());
    }

    /** Settings with the default threads, no suffix, and the model for education data. */
    public static StreamsSettings of(String bootstrapServers, String registryUrl, Path stateDirectory) {
        return new StreamsSettings(bootstrapServers, registryUrl, stateDirectory, DEFAULT_THREADS, DEFAULT_SUFFIX);
    }
}
