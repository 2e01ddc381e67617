package org.crosswalk.flow;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Reject;

/**
 * A record as it was offered, to be refused if need be.
 *
 * @param topic its topic
 * @param from where it was read
 * @param record key and value as bytes
 */
record Offered(Topic<?> topic, RecordMetadata from, Record<byte[], byte[]> record) {
    private static final int KEPT_BYTES = 4096;
    private static final int DEFAULT_PARTS = 2;

    /** Parts that a key has at least, where those are more than partner and one other. */
    private static final Map<String, Integer> PARTS = Map.ofEntries(
            Map.entry(Topics.K12_ENROLLMENTS.name(), 3),
            Map.entry(Topics.K12_COURSE_ENROLLMENTS.name(), 5),
            Map.entry(Topics.K12_COURSE_GRADES.name(), 3),
            Map.entry(Topics.COLLEGE_STUDENTS.name(), 4),
            Map.entry(Topics.COLLEGE_TERM_ENROLLMENTS.name(), 4),
            Map.entry(Topics.COLLEGE_COURSE_ENROLLMENTS.name(), 7),
            Map.entry(Topics.COLLEGE_READINESS.name(), 3),
            Map.entry(Topics.COLLEGE_AWARDS.name(), 7),
            Map.entry(Topics.WBL_PLACEMENTS.name(), 3),
            Map.entry(Topics.WBL_HOURS.name(), 5),
            Map.entry(Topics.MATCH_DECISIONS.name(), 4));

    boolean wellKeyed(String key) {
        return FactKey.count(key) >= parts();
    }

    Intake refuseKey() {
        return refuse(
                "key",
                "parts",
                "A key of this topic has at least " + parts() + " parts, joined by a bar; the first is the partner.");
    }

    private int parts() {
        return PARTS.getOrDefault(topic.name(), DEFAULT_PARTS);
    }

    /** The reject. A record's own key names it, so that the same record refused twice is one reject. */
    Intake refuse(String field, String rule, String hint) {
        String place = from.topic() + "-" + from.partition() + "@" + from.offset();
        String key = record.key() == null ? place : new String(record.key(), StandardCharsets.UTF_8);
        List<String> parts = FactKey.parts(key);
        String partner = record.key() == null || parts.size() < DEFAULT_PARTS ? "" : parts.get(0);
        Reject reject = Reject.newBuilder()
                .setVersion(from.offset())
                .setPartner(partner)
                .setSource(place)
                .setField(field)
                .setRule(rule)
                .setSeverity("ERROR")
                .setHint(hint)
                .setRow(offeredBytes())
                .build();
        return new Intake.Refused(FactKey.of(partner, topic.name(), key), reject);
    }

    private String offeredBytes() {
        byte[] value = record.value();
        return value == null ? null : HexFormat.of().formatHex(value, 0, Math.min(value.length, KEPT_BYTES));
    }
}
