package org.crosswalk.deploy.local.parts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a Connect worker does through its HTTP interface: connectors, their state, their source positions. */
public final class Connectors {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final long PATIENCE_MILLIS = 60_000;

    private final String url;

    /** What is asked of the worker once more while it is busy. */
    private interface Request {
        HttpResponse<String> send() throws IOException;
    }

    /** @param url of the worker's HTTP interface */
    public Connectors(String url) {
        this.url = url + "/connectors";
    }

    /**
     * Makes a connector or changes its settings, and has it run. Equal settings leave a running connector alone; one that has
     * failed begins again, as a worker starts the connectors of its last run before all that they need is up.
     *
     * @throws Unavailable when the worker cannot be reached or refuses the settings
     */
    public void submit(String name, Map<String, String> settings) {
        Map<String, String> named = new TreeMap<>(settings);
        named.put("name", name);
        try {
            HttpResponse<String> held = accepted(() -> Http.get(url + "/" + name + "/config"));
            if (held.statusCode() == 200 && JSON.readTree(held.body()).equals(JSON.valueToTree(named))) {
                resume(name);
                restartFailed(name);
                return;
            }
            String config = JSON.writeValueAsString(named);
            HttpResponse<String> answer = accepted(() -> Http.put(url + "/" + name + "/config", config));
            if (answer.statusCode() / 100 != 2) {
                throw new Unavailable("The Connect worker refuses connector " + name + ": " + message(answer.body()));
            }
            if (held.statusCode() == 200) {
                resume(name);
            }
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    /** Why a connector or one of its tasks has failed, with the first line of the reason; empty while all is well. */
    public Optional<String> failure(String name) {
        JsonNode status = read("/" + name + "/status");
        if (failed(status.path("connector"))) {
            return Optional.of(reason(name, status.path("connector")));
        }
        for (JsonNode task : status.path("tasks")) {
            if (failed(task)) {
                return Optional.of(reason(name, task));
            }
        }
        return Optional.empty();
    }

    /** The source positions that a connector has committed: a list of objects {@code partition} and {@code offset}. */
    public JsonNode offsets(String name) {
        return read("/" + name + "/offsets").path("offsets");
    }

    /**
     * Stops a connector and returns when nothing of it runs; it stays, and its source positions can be replaced.
     *
     * @throws Unavailable when the worker cannot be reached, or the connector does not stop in time
     */
    public void stop(String name) {
        request(name, () -> Http.put(url + "/" + name + "/stop", ""));
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        JsonNode status = read("/" + name + "/status");
        while (!"STOPPED".equals(status.path("connector").path("state").asText())
                || !status.path("tasks").isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new Unavailable("Connector " + name + " does not stop; see the Connect worker's log.");
            }
            Pause.millis(50);
            status = read("/" + name + "/status");
        }
    }

    /** Has a connector that was stopped run again. */
    public void resume(String name) {
        request(name, () -> Http.put(url + "/" + name + "/resume", ""));
    }

    /**
     * Replaces a source position of a connector that is stopped.
     *
     * @param partition the source, as {@link #offsets} tells it
     * @param offset the position that takes the place of the one that is kept
     * @throws Unavailable when the worker refuses
     */
    public void keepOffset(String name, JsonNode partition, Map<String, ?> offset) {
        Map<String, ?> kept = Map.of("offsets", List.of(Map.of("partition", partition, "offset", offset)));
        request(name, () -> Http.patch(url + "/" + name + "/offsets", JSON.writeValueAsString(kept)));
    }

    /** Removes a connector; its source positions stay. One that is not there is no error. */
    public void remove(String name) {
        try {
            Http.delete(url + "/" + name);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private static HttpResponse<String> accepted(Request request) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (true) {
            HttpResponse<String> answer = request.send();
            if (answer.statusCode() != CONFLICT || System.nanoTime() > deadline) {
                return answer;
            }
            // The worker is handing out work after another connector's arrival.
            Pause.millis(50);
        }
    }

    private void restartFailed(String name) throws IOException {
        HttpResponse<String> answer =
                accepted(() -> Http.post(url + "/" + name + "/restart?includeTasks=true&onlyFailed=true"));
        // One that has no state was kept, and then its worker killed: it starts now, for the first time.
        if (answer.statusCode() != NOT_FOUND) {
            requireDone(name, answer);
        }
    }

    private void request(String name, Request request) {
        try {
            requireDone(name, accepted(request));
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private static void requireDone(String name, HttpResponse<String> answer) throws JsonProcessingException {
        if (answer.statusCode() / 100 != 2) {
            throw new Unavailable(
                    "The Connect worker refuses what is asked of connector " + name + ": " + message(answer.body()));
        }
    }

    private JsonNode read(String path) {
        try {
            HttpResponse<String> answer = Http.get(url + path);
            return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.createObjectNode();
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private Unavailable unreachable(IOException e) {
        return new Unavailable("The Connect worker at " + url + " cannot be reached: " + e.getMessage() + ".", e);
    }

    private static boolean failed(JsonNode state) {
        return "FAILED".equals(state.path("state").asText());
    }

    private static String reason(String name, JsonNode state) {
        String[] lines = state.path("trace").asText().split("\n");
        String cause = lines[0];
        for (String line : lines) {
            if (line.startsWith("Caused by: ")) {
                cause = line.substring("Caused by: ".length());
            }
        }
        return "Connector " + name + " has failed: " + cause;
    }

    private static String message(String body) throws JsonProcessingException {
        return JSON.readTree(body).path("message").asText(body);
    }
}
