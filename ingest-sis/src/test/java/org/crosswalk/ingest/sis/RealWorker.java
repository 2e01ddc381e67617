package org.crosswalk.ingest.sis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.runtime.Connect;

/** A real distributed Connect worker with exactly-once sources. */
final class RealWorker implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url = "http://127.0.0.1:" + RealBroker.freePort();
    private final Connect<?> worker;

    RealWorker(String broker) {
        Map<String, String> properties = new HashMap<>();
        properties.put("bootstrap.servers", broker);
        properties.put("group.id", "workers");
        for (String kept : new String[] {"config", "offset", "status"}) {
            properties.put(kept + ".storage.topic", "workers-" + kept);
            properties.put(kept + ".storage.replication.factor", "1");
        }
        properties.put("offset.storage.partitions", "1");
        properties.put("status.storage.partitions", "1");
        properties.put("exactly.once.source.support", "enabled");
        properties.put("plugin.discovery", "service_load");
        properties.put("listeners", url);
        properties.put("rest.advertised.host.name", "127.0.0.1");
        properties.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
        properties.put("value.converter", "org.apache.kafka.connect.storage.StringConverter");
        properties.put("scheduled.rebalance.max.delay.ms", "0");
        worker = new ConnectDistributed().startConnect(properties);
    }

    /** Makes a connector or changes its settings. */
    void submit(String name, Map<String, String> configuration) throws Exception {
        HttpResponse<String> answer;
        do {
            answer = send(HttpRequest.newBuilder(URI.create(url + "/connectors/" + name + "/config"))
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(JSON.writeValueAsString(configuration)))
                    .build());
        } while (answer.statusCode() == 409);
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError("The worker refuses " + name + ": " + answer.body());
        }
    }

    void remove(String name) throws Exception {
        send(HttpRequest.newBuilder(URI.create(url + "/connectors/" + name))
                .DELETE()
                .build());
    }

    /** Stops a connector but keeps its configuration, as its positions can only be changed then. */
    void stop(String name) throws Exception {
        put(name, "stop");
    }

    void resume(String name) throws Exception {
        put(name, "resume");
    }

    /** Has a connector's tasks begin anew, failed or not. */
    void restart(String name) throws Exception {
        send(HttpRequest.newBuilder(URI.create(url + "/connectors/" + name + "/restart?includeTasks=true"))
                .POST(BodyPublishers.noBody())
                .build());
    }

    /** How far a connector has read: a list of objects {@code partition} and {@code offset}. */
    JsonNode positions(String name) throws Exception {
        return JSON.readTree(send(HttpRequest.newBuilder(URI.create(url + "/connectors/" + name + "/offsets"))
                                .build())
                        .body())
                .get("offsets");
    }

    /** Replaces how far a stopped connector has read. */
    void keepPosition(String name, JsonNode partition, Map<String, Object> position) throws Exception {
        String kept =
                JSON.writeValueAsString(Map.of("offsets", List.of(Map.of("partition", partition, "offset", position))));
        HttpResponse<String> answer;
        do {
            answer = send(HttpRequest.newBuilder(URI.create(url + "/connectors/" + name + "/offsets"))
                    .header("Content-Type", "application/json")
                    .method("PATCH", BodyPublishers.ofString(kept))
                    .build());
        } while (answer.statusCode() / 100 != 2);
    }

    /** Forgets how far a stopped connector has read. */
    void forgetPositions(String name) throws Exception {
        HttpResponse<String> answer;
        do {
            answer = send(HttpRequest.newBuilder(URI.create(url + "/connectors/" + name + "/offsets"))
                    .DELETE()
                    .build());
        } while (answer.statusCode() / 100 != 2);
    }

    JsonNode status(String name) throws Exception {
        return JSON.readTree(send(HttpRequest.newBuilder(URI.create(url + "/connectors/" + name + "/status"))
                        .build())
                .body());
    }

    private void put(String name, String what) throws Exception {
        send(HttpRequest.newBuilder(URI.create(url + "/connectors/" + name + "/" + what))
                .PUT(BodyPublishers.noBody())
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        worker.stop();
        worker.awaitStop();
    }
}
