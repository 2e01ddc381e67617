package org.crosswalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.crosswalk.app.AnyEvents.Event;
import org.crosswalk.findings.Finding;
import org.crosswalk.findings.FindingRejects;
import org.crosswalk.identity.model.Models;
import org.crosswalk.indicators.BaseCell;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.Counts;
import org.crosswalk.indicators.OrganizationType;
import org.crosswalk.indicators.Subgroup;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.identity.PersonLink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Verification against a broker, with transactions that end well and others that do not. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("FutureReturnValueIgnored") // A transaction is not committed when one of its sends failed.
class VerificationTest {
    private static final int PER_TRANSACTION = 100;

    private final LocalValues values = new LocalValues();
    private final List<String> progress = new ArrayList<>();
    private TestBroker broker;
    private Producer<String, byte[]> producer;
    private Recomputation right;

    @BeforeAll
    void publishWhatIsRight(@TempDir Path directory) throws Exception {
        broker = new TestBroker(directory);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.address(), "transactional.id", "partners"),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        List<Event> events = AnyEvents.alwaysWithAFinding(400, 11);
        for (int from = 0; from < events.size(); from += PER_TRANSACTION) {
            send(events.subList(from, Math.min(from + PER_TRANSACTION, events.size())));
            abort(events);
        }
        right = IncrementalEqualsBatchTest.batch(events);
        producer.beginTransaction();
        right.links().forEach(this::publish);
        right.cells().forEach(this::publish);
        right.findings().forEach(this::publishFinding);
        producer.send(new ProducerRecord<>(Topics.K12_STUDENTS.name(), 0, "no value", new byte[] {99}));
        producer.commitTransaction();
        abort(events);
    }

    @AfterAll
    void stop() {
        producer.close();
        broker.close();
    }

    @Test
    void whatIsRightAgreesAndWhatIsNotIsNamed() {
        assertThat(right.cells()).isNotEmpty();
        assertThat(right.findings()).isNotEmpty();
        var report = verify();
        assertThat(report.differences()).isEmpty();
        assertThat(report.agrees()).isTrue();
        assertThat(report.cells()).isEqualTo(right.cells().size());
        assertThat(report.links()).isEqualTo(right.links().size()).isPositive();
        assertThat(report.summary()).isEqualTo("verified " + right.cells().size() + " cells, 0 differ");
        assertThat(progress).anyMatch(line -> line.contains("facts of partition 3"));
        assertThat(CellReader.readAll(broker.address(), values)).isEqualTo(right.cells());

        CellKey missing = right.cells().firstKey();
        CellKey wrong = right.cells().lastKey();
        var stray = new CellKey(new BaseCell("HS-7", 1, "1999-00", OrganizationType.STATE, "state"), Subgroup.ALL);
        String source = right.links().firstKey();
        producer.beginTransaction();
        produce(Topics.CELLS, missing.text(), null);
        publish(wrong, new Counts(-1, 0, 0, 0, 2));
        publish(stray, new Counts(1, 1, 0));
        publish(source, new Link("P0", 3));
        String lost = right.findings().first();
        String ended = "zeta|%finding|student-missing|1|AWARD|2021";
        publishFinding(ended);
        Finding.ofKey(lost)
                .ifPresent(
                        finding -> produce(Topics.rejects(finding.rows().kind().sector()), lost, null));
        producer.commitTransaction();

        assertThat(verify().differences())
                .containsExactly(
                        "link " + source + ": published P0 with 3 possible matches, computed anew "
                                + right.links().get(source).person() + " with "
                                + right.links().get(source).possibleMatches() + " possible matches",
                        "finding " + lost + ": published nothing, computed anew open",
                        "finding " + ended + ": published open, computed anew nothing",
                        "cell " + stray.text() + ": published 1/1/0, computed anew nothing",
                        "cell " + missing.text() + ": published nothing, computed anew "
                                + text(right.cells().get(missing)),
                        "cell " + wrong.text() + ": published -1/0/0 with 0/2 in doubt, computed anew "
                                + text(right.cells().get(wrong)));
    }

    private void publishFinding(String key) {
        Finding finding = Finding.ofKey(key).orElseThrow();
        produce(Topics.rejects(finding.rows().kind().sector()), key, FindingRejects.open(finding));
    }

    private VerificationReport verify() {
        return Verification.verify(broker.address(), values, Models.education(), progress::add);
    }

    private void send(List<Event> events) {
        producer.beginTransaction();
        events.forEach(event -> produce(event.topic(), event.key(), event.value()));
        producer.commitTransaction();
    }

    /** What was sent in vain must not be seen: here it would take everything back. */
    private void abort(List<Event> events) {
        producer.beginTransaction();
        events.forEach(event -> produce(event.topic(), event.key(), null));
        producer.flush();
        producer.abortTransaction();
    }

    private void publish(String source, Link link) {
        var parts = SourcePerson.ofKey(source);
        produce(
                Topics.PERSON_LINKS,
                source,
                PersonLink.newBuilder()
                        .setVersion(1)
                        .setPartner(parts.partner())
                        .setStudent(parts.student())
                        .setPerson(link.person())
                        .setPossibleMatches(link.possibleMatches())
                        .build());
    }

    private void publish(CellKey cell, Counts counts) {
        produce(Topics.CELLS, cell.text(), cell.cell(counts));
    }

    private void produce(Topic<?> topic, String key, SpecificRecord value) {
        producer.send(new ProducerRecord<>(
                topic.name(),
                topic.partition(key, topic.partitions()),
                key,
                value == null ? null : values.encode(topic, value)));
    }

    private static String text(Counts counts) {
        String text = counts.numerator() + "/" + counts.denominator() + "/" + counts.pending();
        return counts.denominatorInDoubt() == 0
                ? text
                : text + " with " + counts.numeratorInDoubt() + "/" + counts.denominatorInDoubt() + " in doubt";
    }
}
