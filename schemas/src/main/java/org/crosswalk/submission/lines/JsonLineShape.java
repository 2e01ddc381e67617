package org.crosswalk.submission.lines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.crosswalk.mapping.Row;

/** Lines of which each is a JSON object; its members are the columns. Such lines have no key. */
final class JsonLineShape implements RowShape {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public boolean take(WantedPlaces wanted, byte[] bytes, int from, int to, KeyBuffer into) {
        return false;
    }

    @Override
    public Row row(byte[] bytes, int from, int to) {
        try {
            JsonNode object = JSON.readTree(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            if (object.isObject()) {
                Map<String, String> columns = new HashMap<>();
                object.properties().forEach(member -> {
                    if (!member.getValue().isNull()) {
                        columns.put(member.getKey(), member.getValue().asText());
                    }
                });
                return Row.of(columns);
            }
        } catch (JsonProcessingException e) {
            return DamagedRow.ofJson();
        }
        return DamagedRow.ofJson();
    }
}
