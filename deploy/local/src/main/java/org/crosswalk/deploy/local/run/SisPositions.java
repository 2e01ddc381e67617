package org.crosswalk.deploy.local.run;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.crosswalk.deploy.local.parts.Connectors;
import org.crosswalk.ingest.sis.Rereading;

/**
 * How far a partner's database has been read, as its connector has kept it.
 *
 * @param connectors of the Connect worker
 * @param connector name of the partner's connector
 * @param partner id of the partner
 */
record SisPositions(Connectors connectors, String connector, String partner) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether the connector has kept a position. */
    boolean any() {
        return !connectors.offsets(connector).isEmpty();
    }

    /** The last position that was told; 0 before the first. */
    long told() {
        return Rereading.told(kept());
    }

    /** Whether the connector has read and no table is still to be read anew. */
    boolean readAll() {
        Map<String, Object> kept = kept();
        return !kept.isEmpty() && Rereading.unread(kept).isEmpty();
    }

    /** The tables that are still to be read anew. */
    List<String> unread() {
        return Rereading.unread(kept());
    }

    /** What the connector has kept; nothing before the first reading, and when the worker does not say. */
    Map<String, Object> kept() {
        JsonNode offsets = connectors.offsets(connector);
        return offsets.isEmpty()
                ? Map.of()
                : JSON.convertValue(offsets.get(0).path("offset"), new TypeReference<>() {});
    }

    /** Replaces what a stopped connector has kept. */
    void keep(Map<String, Object> position) {
        JsonNode partition = connectors.offsets(connector).get(0).path("partition");
        connectors.keepOffset(connector, partition, position);
    }
}
