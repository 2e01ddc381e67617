package org.crosswalk.deploy.local.parts;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.crosswalk.deploy.local.parts.Ports.Listener;

/**
 * A Kafka broker that is its own controller, in this process. It is the only class that touches Kafka's server classes, which
 * are no public interface: their version is pinned with that of the clients.
 */
public final class EmbeddedBroker implements Part {

    private static final String CONTROLLER = "CONTROLLER";
    private static final String NODE = "1";

    private final Path directory;
    private final Ports ports;
    private KafkaRaftServer server;

    /**
     * @param directory where the log is kept
     * @param ports of the run
     */
    public EmbeddedBroker(Path directory, Ports ports) {
        this.directory = directory;
        this.ports = ports;
    }

    /** Address for clients, {@code host:port}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + ports.of(Listener.BROKER);
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public void start() {
        ports.requireFree(Listener.BROKER);
        ports.requireFree(Listener.CONTROLLER);
        try {
            format();
            server = new KafkaRaftServer(new KafkaConfig(properties(), false), Time.SYSTEM);
            server.startup();
            Leftovers.end(bootstrapServers());
        } catch (Exception e) {
            throw new Unavailable(
                    "The broker does not start with the data in " + directory + ": " + e.getMessage()
                            + "; see the log, or run `clean` to begin anew.",
                    e);
        }
    }

    @Override
    public Optional<String> check() {
        return server == null ? Optional.of("The broker is not running.") : Optional.empty();
    }

    @Override
    public void close() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    private void format() throws Exception {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(directory);
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(Integer.parseInt(NODE))
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(directory.toString())
                    .setMetadataLogDirectory(directory.toString())
                    .setControllerListenerName(CONTROLLER)
                    .setIgnoreFormatted(true)
                    .run();
        }
    }

    private Properties properties() {
        String clients = "PLAINTEXT://" + bootstrapServers();
        String controller = "127.0.0.1:" + ports.of(Listener.CONTROLLER);
        Properties properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", NODE);
        properties.put("listeners", clients + "," + CONTROLLER + "://" + controller);
        properties.put("advertised.listeners", clients);
        properties.put("controller.listener.names", CONTROLLER);
        properties.put("controller.quorum.voters", NODE + "@" + controller);
        properties.put("log.dirs", directory.toString());
        properties.put("auto.create.topics.enable", "false");
        for (String internal :
                new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.put(internal + ".replication.factor", "1");
        }
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.num.partitions", "4");
        // Members of one process arrive together: waiting for more of them only delays the start.
        properties.put("group.initial.rebalance.delay.ms", "0");
        // A member that died with its process is missed after two seconds if it asks for that, not after six.
        properties.put("group.min.session.timeout.ms", "2000");
        // The default of 128 MB is meant for a server of its own.
        properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20));
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        properties.put("background.threads", "2");
        return properties;
    }
}
