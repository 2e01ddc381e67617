package org.crosswalk.deploy.local.parts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a Connect worker does through its HTTP interface: connectors, their state, their source positions. */
public final class Connectors {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONFLICT = 409;

    private final String url;

    /** @param url of the worker's HTTP interface */
    public Connectors(String url) {
        this.url = url + "/connectors";
    }

    /**
     * Makes a connector or changes its settings; equal settings leave a running connector alone.
     *
     * @throws Unavailable when the worker cannot be reached or refuses the settings
     */
    public void submit(String name, Map<String, String> settings) {
        Map<String, String> named = new TreeMap<>(settings);
        named.put("name", name);
        try {
            HttpResponse<String> held = Http.get(url + "/" + name + "/config");
            if (held.statusCode() == 200 && JSON.readTree(held.body()).equals(JSON.valueToTree(named))) {
                return;
            }
            HttpResponse<String> answer = put(name, JSON.writeValueAsString(named));
            if (answer.statusCode() / 100 != 2) {
                throw new Unavailable("The Connect worker refuses connector " + name + ": " + message(answer.body()));
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

    /** Removes a connector; its source positions stay. One that is not there is no error. */
    public void remove(String name) {
        try {
            Http.delete(url + "/" + name);
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private HttpResponse<String> put(String name, String settings) throws IOException {
        while (true) {
            HttpResponse<String> answer = Http.put(url + "/" + name + "/config", settings);
            if (answer.statusCode() != CONFLICT) {
                return answer;
            }
            // The worker is handing out work after another connector's arrival.
            Pause.millis(50);
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
