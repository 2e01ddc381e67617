package org.crosswalk.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.crosswalk.deploy.local.parts.Connectors;
import org.crosswalk.deploy.local.parts.Pause;

/**
 * A Connect worker.
 *
 * @param url of its HTTP interface
 */
record Worker(String url) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /**
     * Waits until a connector's only task runs.
     *
     * @throws WrongResult if it fails
     */
    void awaitAtWork(String connector) throws IOException, InterruptedException {
        HttpRequest status = HttpRequest.newBuilder(URI.create(url + "/connectors/" + connector + "/status"))
                .build();
        while (!isRunning(
                JSON.readTree(CLIENT.send(status, BodyHandlers.ofString()).body()))) {
            refuseFailure(connector);
            Pause.millis(50);
        }
    }

    /** Changes a setting of a connector, which begins anew by it. */
    void change(String connector, String setting, String value) throws IOException, InterruptedException {
        String changed = JSON.writeValueAsString(Map.of(setting, value));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/connectors/" + connector + "/config"))
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(changed))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("The worker does not set " + setting + " of " + connector + ": " + answer.body());
        }
    }

    /** Refuses to measure a connector that has failed. */
    void refuseFailure(String connector) {
        new Connectors(url).failure(connector).ifPresent(failure -> {
            throw new WrongResult(failure);
        });
    }

    private static boolean isRunning(JsonNode status) {
        JsonNode tasks = status.path("tasks");
        return tasks.size() == 1 && "RUNNING".equals(tasks.get(0).path("state").asText());
    }
}
