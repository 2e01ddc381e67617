package org.crosswalk.deploy.local.parts;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The loopback ports of one work directory. They are chosen once and kept beside the data, so that addresses that were
 * handed out stay valid at the next start.
 */
public final class Ports {

    /** What listens. */
    public enum Listener {
        /** Clients of the broker. */
        BROKER,
        /** The broker's own controller. */
        CONTROLLER,
        /** The schema registry's HTTP interface. */
        REGISTRY,
        /** The Connect worker's HTTP interface. */
        CONNECT,
        /** The PostgreSQL server. */
        DATABASE;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    // Below the range from which systems take the near end of outgoing connections, so that a port kept from the
    // last run is rarely in passing use at the next one.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private final Path file;
    private final Map<Listener, Integer> chosen;

    private Ports(Path file, Map<Listener, Integer> chosen) {
        this.file = file;
        this.chosen = chosen;
    }

    /**
     * The ports kept in a file; those that it does not name are chosen among the free ones and added to it.
     *
     * @param file properties file, made when absent
     */
    public static Ports keptIn(Path file) {
        Properties kept = new Properties();
        try {
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    kept.load(reader);
                }
            }
            Map<Listener, Integer> chosen = new EnumMap<>(Listener.class);
            Random random = new Random();
            for (Listener listener : Listener.values()) {
                String value = kept.getProperty(listener.key());
                int port = value == null ? free(random, chosen) : Integer.parseInt(value.trim());
                chosen.put(listener, port);
            }
            Ports ports = new Ports(file, chosen);
            if (chosen.keySet().stream().anyMatch(listener -> !kept.containsKey(listener.key()))) {
                ports.save();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep ports in " + file, e);
        } catch (NumberFormatException e) {
            throw new Unavailable(file + " holds something that is no port; delete it and start again.", e);
        }
    }

    /** The port of a listener, 1 to 65535. */
    public int of(Listener listener) {
        return chosen.get(listener);
    }

    /**
     * Refuses to go on when something else listens on a port.
     *
     * @throws Unavailable naming the port and how to choose another
     */
    public void requireFree(Listener listener) {
        int port = of(listener);
        if (!isFree(port)) {
            throw new Unavailable(
                    "Port %d on 127.0.0.1, meant for the %s, is taken by another process; end that process, or "
                                    .formatted(port, listener.key())
                            + "delete " + file + " to let the next start choose other ports.");
        }
    }

    private void save() {
        Map<String, String> sorted = new TreeMap<>();
        chosen.forEach((listener, port) -> sorted.put(listener.key(), Integer.toString(port)));
        KeptFile.write(
                file,
                sorted.entrySet().stream()
                        .map(port -> port.getKey() + "=" + port.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    private static int free(Random random, Map<Listener, Integer> taken) {
        while (true) {
            int port = LOWEST + random.nextInt(HIGHEST - LOWEST);
            if (!taken.containsValue(port) && isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
