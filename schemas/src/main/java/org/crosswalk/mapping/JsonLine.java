package org.crosswalk.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.Map;

/**
 * A line that is one JSON object; its members are the columns. What says two things (a name twice, two objects on one line)
 * is refused, because one of them would be lost.
 */
public final class JsonLine {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonLine() {}

    /** A line is no such object. The message never quotes it, because it may tell who a person is. */
    public static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;

        Fault(String reason) {
            super(reason, null, false, false);
        }
    }

    /**
     * The columns of a line by name: truth values as such, lists and objects as such, which no field can hold, all others as
     * text; a column whose value is null is not in it.
     *
     * @throws Fault when the line is no such object; its message says what to do
     */
    public static Map<String, Object> columns(String line) throws Fault {
        JsonNode object;
        try {
            object = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " from character " + e.getLocation().getColumnNr() + " on";
            throw new Fault("Write one JSON object a line; this one cannot be read" + where);
        }
        if (!object.isObject()) {
            throw new Fault("Write one JSON object a line");
        }
        Map<String, Object> columns = new HashMap<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode value = member.getValue();
            if (value.isBoolean()) {
                columns.put(member.getKey(), value.booleanValue());
            } else if (!value.isNull()) {
                columns.put(member.getKey(), value.isContainerNode() ? value : value.asText());
            }
        }
        return columns;
    }
}
