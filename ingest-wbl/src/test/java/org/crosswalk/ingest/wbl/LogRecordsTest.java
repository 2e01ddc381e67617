package org.crosswalk.ingest.wbl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.schemas.Topics;
import org.junit.jupiter.api.Test;

class LogRecordsTest {
    private static final String CHECK_IN =
            "{\"event\":\"check-in\",\"student\":\"123456789\",\"placement\":\"INT-1\",\"visit\":\"V1\",\"at\":\"2021-10-05T14:00:00-06:00\"}";

    private final LogRecords records = new LogRecords(
            "internships",
            "hours.jsonl",
            Layouts.bundled("placement-log"),
            Map.of("log", "hours.jsonl"),
            new OpenRejects());

    @Test
    void aCheckInIsOneEndOfAVisit() {
        List<SourceRecord> made = of(CHECK_IN);
        assertThat(made)
                .extracting(SourceRecord::topic)
                .containsExactly("wbl.hours.v1", "wbl.ledger.v1", "wbl.submissions.v1");
        SourceRecord hour = made.get(0);
        assertThat(hour.key()).isEqualTo("internships|123456789|INT-1|V1|CHECK_IN");
        assertThat(hour.kafkaPartition()).isEqualTo(Topics.WBL_HOURS.partition((String) hour.key(), 4));
        assertThat(((Struct) hour.value()).getInt32("schoolYear")).isEqualTo(2021);
    }

    @Test
    void aVoidedEndIsDeletedAndForgotten() {
        List<SourceRecord> made = of(
                "{\"event\":\"void\",\"student\":\"123456789\",\"placement\":\"INT-1\",\"visit\":\"V1\",\"kind\":\"check-in\"}");
        assertThat(made).hasSize(4);
        assertThat(((Struct) made.get(0).value()).getBoolean("deleted")).isTrue();
        assertThat(made.get(1).key()).isEqualTo(made.get(0).key()).isEqualTo("internships|123456789|INT-1|V1|CHECK_IN");
        assertThat(made.get(1).value()).isNull();
    }

    @Test
    void aLineThatCannotBeReadIsRejectedAndTheRestGoesOn() {
        List<SourceRecord> made = of("{\"event\":", "[1]", "{\"event\":\"dance\",\"student\":\"x\"}", CHECK_IN, "");
        assertThat(made)
                .extracting(SourceRecord::topic)
                .containsExactly(
                        "wbl.rejects.v1",
                        "wbl.rejects.v1",
                        "wbl.rejects.v1",
                        "wbl.hours.v1",
                        "wbl.ledger.v1",
                        "wbl.submissions.v1");
        Struct reject = (Struct) made.get(2).value();
        assertThat(reject.getInt64("line")).isEqualTo(3);
        assertThat(reject.getString("row")).contains("dance");
        assertThat(reject.getString("hint")).contains("student").contains("placement");
        Struct control = (Struct) made.get(5).value();
        assertThat(control.getInt64("rows"))
                .isEqualTo(control.getInt64("accepted") + control.getInt64("rejected"))
                .isEqualTo(4);
    }

    @Test
    void aLaterLineAboutTheSameMendsAReject() {
        String bad = CHECK_IN.replace("2021-10-05T14:00:00-06:00", "this afternoon");
        SourceRecord reject = of(bad).get(0);
        assertThat(reject.topic()).isEqualTo("wbl.rejects.v1");
        assertThat(of(CHECK_IN.replace("V1", "V2"))).hasSize(3);
        List<SourceRecord> made = of(CHECK_IN);
        assertThat(made)
                .extracting(SourceRecord::topic)
                .containsExactly(
                        "wbl.hours.v1", "wbl.rejects.v1", "wbl.rejects.v1", "wbl.ledger.v1", "wbl.submissions.v1");
        assertThat(made.get(1).key()).isEqualTo(made.get(2).key()).isEqualTo(reject.key());
        assertThat(((Struct) made.get(1).value()).getBoolean("deleted")).isTrue();
        assertThat(made.get(2).value()).isNull();
        assertThat(of(CHECK_IN)).hasSize(3);
    }

    @Test
    void aRejectThatIsMendedInItsOwnBatchIsEndedThere() {
        List<SourceRecord> made = of(CHECK_IN.replace("2021-10-05T14:00:00-06:00", "soon"), CHECK_IN);
        assertThat(made)
                .extracting(SourceRecord::topic)
                .containsExactly(
                        "wbl.rejects.v1",
                        "wbl.hours.v1",
                        "wbl.rejects.v1",
                        "wbl.rejects.v1",
                        "wbl.ledger.v1",
                        "wbl.submissions.v1");
        assertThat(made.get(3).value()).isNull();
    }

    @Test
    void linesThatDoNotSayWhatTheyAreAboutAreRejectsByThemselves() {
        List<SourceRecord> made = of("{\"event\":\"check-in\"}", "{\"event\":\"check-in\"}", "{");
        assertThat(made.subList(0, 3).stream().map(SourceRecord::key).distinct())
                .hasSize(3);
    }

    @Test
    void everyRecordGoesOnAfterItsLine() {
        List<SourceRecord> made = of(CHECK_IN, CHECK_IN);
        assertThat(made)
                .extracting(record -> (long) record.sourceOffset().get("line"))
                .containsExactly(1L, 2L, 2L, 2L);
    }

    @Test
    void theLedgerNamesWhatEveryLineMade() {
        List<SourceRecord> made = of(CHECK_IN, CHECK_IN.replace("\"check-in\"", "\"dance\""), voided(), "");
        Struct entry = (Struct) made.get(made.size() - 2).value();
        assertThat(made.get(made.size() - 2).key())
                .isEqualTo("internships|placement-log|hours.jsonl|" + entry.get("row"));
        Struct control = (Struct) made.get(made.size() - 1).value();
        assertThat(entry.getInt64("version")).isEqualTo(control.getInt64("version"));
        assertThat(entry.<Struct>getArray("lines"))
                .extracting(
                        line -> line.getString("fact"),
                        line -> line.getBoolean("ended"),
                        line -> line.getInt64("version"))
                .containsExactly(
                        tuple(
                                "wbl.hours.v1 internships|123456789|INT-1|V1|CHECK_IN",
                                false,
                                ((Struct) made.get(0).value()).getInt64("version")),
                        tuple(
                                "wbl.rejects.v1 " + made.get(1).key(),
                                false,
                                ((Struct) made.get(1).value()).getInt64("version")),
                        tuple(
                                "wbl.hours.v1 internships|123456789|INT-1|V1|CHECK_IN",
                                true,
                                ((Struct) made.get(2).value()).getInt64("version")));
    }

    @Test
    void aBatchOfLongNamesHasSeveralEntries() {
        String[] texts = new String[30];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = CHECK_IN.replace("V1", i + "V".repeat(15_000));
        }
        List<SourceRecord> entries = of(texts).stream()
                .filter(record -> record.topic().equals("wbl.ledger.v1"))
                .toList();
        assertThat(entries).hasSize(3);
        assertThat(entries.stream().map(SourceRecord::key).distinct()).hasSize(3);
        assertThat(entries.stream()
                        .flatMap(entry -> ((Struct) entry.value()).<Struct>getArray("lines").stream())
                        .map(line -> line.getString("fact"))
                        .distinct())
                .hasSize(30);
    }

    private static String voided() {
        return "{\"event\":\"void\",\"student\":\"123456789\",\"placement\":\"INT-1\",\"visit\":\"V1\",\"kind\":\"check-in\"}";
    }

    private List<SourceRecord> of(String... texts) {
        List<LogLine> lines = new ArrayList<>();
        LogPosition at = new LogPosition("file", LogHead.UNKNOWN, 1, 0, 0);
        for (String text : texts) {
            LogPosition after =
                    new LogPosition("file", LogHead.UNKNOWN, 1, at.offset() + text.length() + 1, at.line() + 1);
            lines.add(new LogLine("hours.jsonl", after.line(), at.version(), text, LogLine.Fault.NONE, after));
            at = after;
        }
        return records.of(lines);
    }
}
