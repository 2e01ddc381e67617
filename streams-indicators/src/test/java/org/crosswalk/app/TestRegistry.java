package org.crosswalk.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;

/** As much of a schema registry's API as readers and writers of the contract ask for, holding the contract's schemas. */
final class TestRegistry implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int EARLIER = 1_000;

    private final List<Topic<? extends SpecificRecord>> topics = Topics.all();
    private final HttpServer server;

    TestRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/schemas/ids/", this::byId);
        server.createContext("/subjects/", this::bySubject);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Id of the {@link #earlierSchema} of a topic. */
    int earlierId(Topic<?> topic) {
        return EARLIER + topics.indexOf(topic) + 1;
    }

    /** A version of a topic's schema that did not have its last field yet. */
    static Schema earlierSchema(Topic<?> topic) {
        Schema now = topic.schema();
        List<Schema.Field> fields = now.getFields().subList(0, now.getFields().size() - 1).stream()
                .map(field -> new Schema.Field(field, field.schema()))
                .toList();
        return Schema.createRecord(now.getName(), now.getDoc(), now.getNamespace(), false, fields);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Ids are places in the list of topics, from one; those of earlier versions are more by a constant. */
    private void byId(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        int id = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        int place = id % EARLIER - 1;
        if (place < 0 || place >= topics.size()) {
            answer(exchange, 404, Map.of("error_code", 40403, "message", "Schema not found"));
        } else {
            Topic<?> topic = topics.get(place);
            Schema schema = id < EARLIER ? topic.schema() : earlierSchema(topic);
            answer(exchange, 200, Map.of("schema", schema.toString()));
        }
    }

    private void bySubject(HttpExchange exchange) throws IOException {
        String subject = exchange.getRequestURI().getPath().split("/")[2];
        Schema asked = new Schema.Parser()
                .parse(JSON.readTree(exchange.getRequestBody()).get("schema").asText());
        for (int i = 0; i < topics.size(); i++) {
            if (topics.get(i).subject().equals(subject) && same(topics.get(i).schema(), asked)) {
                answer(
                        exchange,
                        200,
                        Map.of("subject", subject, "id", i + 1, "version", 1, "schema", asked.toString()));
                return;
            }
        }
        answer(exchange, 404, Map.of("error_code", 40403, "message", "Schema not found"));
    }

    /** Whether two schemas read and write the same bytes; what they say to Java does not matter on the wire. */
    private static boolean same(Schema a, Schema b) {
        return SchemaNormalization.parsingFingerprint64(a) == SchemaNormalization.parsingFingerprint64(b);
    }

    private static void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.schemaregistry.v1+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
