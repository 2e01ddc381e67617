package org.crosswalk.deploy.local.parts;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.runtime.Connect;
import org.crosswalk.deploy.local.parts.Ports.Listener;

/** A distributed Kafka Connect worker in this process, with exactly-once sources and the plugin directories of the build. */
public final class ConnectWorker implements Part {

    private static final String GROUP = "crosswalk-connect";
    private static final long PATIENCE_MILLIS = 90_000;

    private final String bootstrapServers;
    private final Ports ports;
    private final Installation installation;
    private Connect<?> worker;

    /**
     * @param bootstrapServers of the broker
     * @param ports of the run
     * @param installation that holds the plugins
     */
    public ConnectWorker(String bootstrapServers, Ports ports, Installation installation) {
        this.bootstrapServers = bootstrapServers;
        this.ports = ports;
        this.installation = installation;
    }

    /** Address of the worker's HTTP interface. */
    public String url() {
        return "http://127.0.0.1:" + ports.of(Listener.CONNECT);
    }

    @Override
    public String name() {
        return "connect";
    }

    @Override
    public void start() {
        ports.requireFree(Listener.CONNECT);
        endTransactions();
        worker = new ConnectDistributed().startConnect(properties());
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!Http.answers(url() + "/connectors")) {
            if (System.nanoTime() > deadline) {
                throw new Unavailable("The Connect worker at " + url() + " does not answer; see the log.");
            }
            Pause.millis(20);
        }
    }

    @Override
    public Optional<String> check() {
        return worker != null && Http.answers(url() + "/connectors")
                ? Optional.empty()
                : Optional.of("The Connect worker at " + url() + " does not answer; see the log.");
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.stop();
            worker.awaitStop();
            worker = null;
        }
    }

    /** What a killed worker has left open; nobody else shares the group. */
    private void endTransactions() {
        try {
            Leftovers.endTransactions(bootstrapServers, GROUP);
        } catch (ExecutionException e) {
            throw new Unavailable(
                    "The transactions that an earlier Connect worker left open cannot be ended: "
                            + e.getCause().getMessage(),
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while ending transactions", e);
        }
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("group.id", GROUP);
        for (String kept : new String[] {"config", "offset", "status"}) {
            properties.put(kept + ".storage.topic", GROUP + "-" + kept);
            properties.put(kept + ".storage.replication.factor", "1");
        }
        properties.put("offset.storage.partitions", "1");
        properties.put("status.storage.partitions", "1");
        properties.put("exactly.once.source.support", "enabled");
        properties.put("plugin.discovery", "service_load");
        properties.put(
                "plugin.path",
                installation.plugins().stream().map(Path::toString).collect(Collectors.joining(",")));
        properties.put("listeners", url());
        properties.put("rest.advertised.host.name", "127.0.0.1");
        properties.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
        properties.put("value.converter", "org.apache.kafka.connect.storage.StringConverter");
        properties.put("config.providers", "env,directory");
        properties.put("config.providers.env.class", "org.apache.kafka.common.config.provider.EnvVarConfigProvider");
        properties.put(
                "config.providers.directory.class", "org.apache.kafka.common.config.provider.DirectoryConfigProvider");
        // A worker that was killed is missed soon by its successor; nobody else shares the group who could be
        // waited for.
        properties.put("session.timeout.ms", "3000");
        properties.put("heartbeat.interval.ms", "1000");
        properties.put("scheduled.rebalance.max.delay.ms", "0");
        return properties;
    }
}
