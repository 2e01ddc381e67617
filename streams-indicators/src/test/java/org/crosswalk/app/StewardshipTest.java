package org.crosswalk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.college.IdChange;
import org.crosswalk.schemas.identity.MatchDecision;
import org.crosswalk.schemas.identity.PersonChange;
import org.crosswalk.schemas.identity.PersonLink;
import org.crosswalk.schemas.identity.PossibleMatch;
import org.crosswalk.schemas.wbl.Placement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What stewards read and write, against a broker. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("FutureReturnValueIgnored") // A flush follows, and what was lost would be missed.
class StewardshipTest {
    private static final SourcePerson ANN = new SourcePerson("north", "1");
    private static final SourcePerson ANNE = new SourcePerson("river", "a|7");
    private static final SourcePerson BOB = new SourcePerson("river", "9");
    private static final SourcePerson NOBODY = new SourcePerson("river", "8");
    private static final SourcePair PAIR = SourcePair.of(ANNE, ANN);

    private final LocalValues values = new LocalValues();
    private TestBroker broker;
    private Producer<String, byte[]> producer;
    private Stewardship stewardship;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        broker = new TestBroker(directory);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.address()), new StringSerializer(), new ByteArraySerializer());
        stewardship = new Stewardship(broker.address(), values);
        link(1, ANN, "P1");
        link(1, ANNE, "P2");
        link(1, BOB, "P3");
        link(1, NOBODY, "P4");
        link(2, NOBODY, null);
    }

    @AfterAll
    void stop() {
        producer.close();
        broker.close();
    }

    @Test
    void decisionsOfAPairAreNumberedAndTheLastOneHolds() {
        MatchDecision first = stewardship.decide(PAIR, true, " Dana ", "same mother");
        assertThat(first)
                .isEqualTo(MatchDecision.newBuilder()
                        .setVersion(1)
                        .setPartnerA("north")
                        .setStudentA("1")
                        .setPartnerB("river")
                        .setStudentB("a|7")
                        .setSame(true)
                        .setWho("Dana")
                        .setWhy("same mother")
                        .build());
        assertThat(held()).isEqualTo(first);
        assertThat(stewardship
                        .decide(SourcePair.of(ANN, ANNE), false, "Eli", "called both")
                        .getVersion())
                .isEqualTo(2);
        assertThat(held().getSame()).isFalse();
        assertThat(new RegionReader(broker.address(), values, line -> {})
                        .pair(PAIR)
                        .asserted())
                .containsExactly(held());

        MatchDecision withdrawn = stewardship.withdraw(PAIR, "Dana", "unsure");
        assertThat(withdrawn.getDeleted()).isTrue();
        assertThat(withdrawn.getVersion()).isEqualTo(3);
        assertThat(held()).isEqualTo(withdrawn);
        assertThatThrownBy(() -> stewardship.withdraw(PAIR, "Dana", "again"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No decision holds about 'north|1' and 'river|a%7C7'");
        assertThat(stewardship.decide(PAIR, true, "Dana", "sure").getVersion()).isEqualTo(4);
        assertThat(stewardship.heard()).isFalse();
    }

    @Test
    void whatNobodyKnowsOrSaysIsRefused() {
        assertThatThrownBy(() -> stewardship.decide(SourcePair.of(ANN, NOBODY), true, "Dana", "why"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No link is there of 'river|8'");
        assertThatThrownBy(() -> stewardship.decide(SourcePair.of(ANN, BOB), true, " ", "why"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stewardship.decide(SourcePair.of(ANN, BOB), true, "Dana", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SourcePair.of(ANN, ANN)).hasMessageContaining("is given twice");
    }

    @Test
    void theMostProbablePairComesFirstAndAClosedOneNotAtAll() {
        match(SourcePair.of(ANN, BOB), 0.3);
        match(PAIR, 0.4);
        match(SourcePair.of(ANNE, BOB), 0.2);
        match(SourcePair.of(ANN, BOB), 0.8);
        produce(Topics.POSSIBLE_MATCHES, SourcePair.of(ANNE, BOB).key(), null);
        assertThat(new ReviewReader(broker.address(), values).possibleMatches())
                .extracting(PossibleMatch::getProbability)
                .containsExactly(0.8, 0.4);
    }

    @Test
    void theNewestChangeComesLast() {
        for (int at = 5; at > 0; at--) {
            String key = "north|" + at;
            PersonChange change = PersonChange.newBuilder()
                    .setPartner("north")
                    .setStudent(Integer.toString(at))
                    .setNow("P1")
                    .build();
            producer.send(new ProducerRecord<>(
                    Topics.PERSON_CHANGES.name(),
                    Topics.PERSON_CHANGES.partition(key, Topics.PARTITIONS),
                    (long) at,
                    key,
                    values.encode(Topics.PERSON_CHANGES, change)));
        }
        producer.flush();
        assertThat(new ReviewReader(broker.address(), values).changes())
                .extracting(ReviewReader.Change::timestamp)
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aRegionIsReadAsItsPartnersDescribeIt() {
        SourcePerson cy = new SourcePerson("trade", "4");
        SourcePerson former = new SourcePerson("trade", "3");
        produce(Topics.WBL_PLACEMENTS, cy.key() + "|x", placement(cy, "555"));
        produce(
                Topics.COLLEGE_ID_CHANGES,
                cy.key() + "|3",
                IdChange.newBuilder()
                        .setVersion(1)
                        .setPartner(cy.partner())
                        .setStudent(cy.student())
                        .setPriorStudent(former.student())
                        .build());
        var reader = new RegionReader(broker.address(), values, line -> {});
        var known = reader.pair(SourcePair.of(cy, former));
        assertThat(known.records()).containsOnlyKeys(cy);
        assertThat(known.records().get(cy).value("state_student_id")).isEqualTo("555");
        assertThat(known.asserted()).hasSize(1).first().isInstanceOf(IdChange.class);
        assertThat(known.people()).isEmpty();
        assertThat(reader.pair(SourcePair.of(ANN, BOB)).people()).isEqualTo(Map.of(ANN, "P1", BOB, "P3"));
        List<String> ids = new ArrayList<>();
        reader.records(record -> ids.add(record.id()));
        assertThat(ids).containsExactly(cy.key());
    }

    private static Placement placement(SourcePerson source, String stateId) {
        return Placement.newBuilder()
                .setVersion(1)
                .setPartner(source.partner())
                .setStudent(source.student())
                .setStateStudentId(stateId)
                .build();
    }

    private MatchDecision held() {
        String topic = Topics.MATCH_DECISIONS.name();
        return (MatchDecision) BatchFold.of(broker.address(), values, topic, Set.of(PAIR.key()))
                .last(topic, PAIR.key())
                .orElseThrow()
                .value();
    }

    private void link(long version, SourcePerson source, String person) {
        produce(
                Topics.PERSON_LINKS,
                source.key(),
                PersonLink.newBuilder()
                        .setVersion(version)
                        .setPartner(source.partner())
                        .setStudent(source.student())
                        .setDeleted(person == null)
                        .setPerson(person == null ? "" : person)
                        .build());
    }

    private void match(SourcePair pair, double probability) {
        produce(
                Topics.POSSIBLE_MATCHES,
                pair.key(),
                PossibleMatch.newBuilder().setProbability(probability).build());
    }

    private void produce(Topic<?> topic, String key, SpecificRecord value) {
        producer.send(new ProducerRecord<>(
                topic.name(),
                topic.partition(key, topic.partitions()),
                key,
                value == null ? null : values.encode(topic, value)));
        producer.flush();
    }
}
