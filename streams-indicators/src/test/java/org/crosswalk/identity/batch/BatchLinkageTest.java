package org.crosswalk.identity.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.crosswalk.identity.blocking.KeyedRecord;
import org.crosswalk.identity.model.Models;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.model.StatedModel;
import org.crosswalk.identity.record.PersonRecord;
import org.crosswalk.identity.record.ReadyRecord;
import org.junit.jupiter.api.Test;

class BatchLinkageTest {
    private static final int PEOPLE = 150;
    private static final List<String> GIVEN = List.of("Maria", "Elena", "Robert", "James", "Aisha", "Wei", "Olga");
    private static final List<String> FAMILY = List.of("Reyes", "Smith", "Nguyen", "Okafor", "Larsen", "Haddad");

    private final StatedModel model = Models.bundled();

    @Test
    void weightsOfTheRecordsThemselvesFindThePeople() {
        RecordSet records = set(records());
        Parameters trained = Training.train(model.parameters(), records, Progress.SILENT);
        Accuracy accuracy = accuracy(records, new BatchLinkage(trained, Progress.SILENT).link(records));
        assertThat(accuracy.truePairs()).isEqualTo(PEOPLE);
        assertThat(accuracy.f1()).isGreaterThan(0.97);
        assertThat(accuracy.bCubedF1()).isGreaterThan(0.97);
        assertThat(records.blockingRecall(truth(records))).isGreaterThan(0.97);
    }

    @Test
    void aModelThatWasWrittenLinksAsTheOneThatWasTrained() {
        RecordSet records = set(records());
        Parameters trained = Training.train(model.parameters(), records, Progress.SILENT);
        Parameters read = Models.read(Models.write(model.trained(trained.weights())), "m.yaml")
                .parameters();
        assertThat(read.weights()).isEqualTo(trained.weights());
        assertThat(weights(records, read)).isEqualTo(weights(records, trained));
    }

    @Test
    void textsOfFewRecordsAreNotRemembered() {
        List<KeyedRecord> records = records();
        records.add(ready("x1", Map.of("given_name", "Zebulon", "family_name", "Quux")));
        records.add(ready("x2", Map.of("given_name", "Zebulon", "family_name", "Quux")));
        String text = Models.write(model.trained(Training.train(model.parameters(), set(records), Progress.SILENT)
                .weights()));
        assertThat(text).contains("MARIA").doesNotContain("ZEBULON", "QUUX");
    }

    @Test
    void recordsWithoutValuesAreComparedWithNone() {
        RecordSet records =
                set(List.of(ready("1", Map.of()), ready("2", Map.of()), ready("3", Map.of()), ready("4", Map.of())));
        assertThat(records.blockingRecall(new int[] {5, 5, 6, Accuracy.UNKNOWN}))
                .isZero();
        assertThat(records.blockingRecall(new int[] {5, 4, 6, Accuracy.UNKNOWN}))
                .isEqualTo(1);
    }

    private List<Double> weights(RecordSet records, Parameters parameters) {
        List<Double> weights = new ArrayList<>();
        new BatchLinkage(parameters, Progress.SILENT).link(records).pairs().forEach(pair -> weights.add(pair.weight()));
        return weights;
    }

    private static Accuracy accuracy(RecordSet records, BatchLinkage.Linked linked) {
        int[] found = new int[records.size()];
        for (int person = 0; person < linked.people().size(); person++) {
            for (ReadyRecord record : linked.people().get(person)) {
                found[records.records().indexOf(record)] = person;
            }
        }
        return Accuracy.of(found, truth(records));
    }

    private static int[] truth(RecordSet records) {
        return records.records().stream()
                .mapToInt(record -> Integer.parseInt(record.id().substring(1)))
                .toArray();
    }

    /** Two records of each person; the second has a slip in one of its values. */
    private List<KeyedRecord> records() {
        var random = new Random(11);
        List<KeyedRecord> records = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            String given = GIVEN.get(random.nextInt(GIVEN.size()));
            String family = FAMILY.get(random.nextInt(FAMILY.size()));
            String birth =
                    "%d-%02d-%02d".formatted(2000 + random.nextInt(8), 1 + random.nextInt(12), 1 + random.nextInt(28));
            String street = (1 + random.nextInt(900)) + " " + FAMILY.get(random.nextInt(FAMILY.size())) + " Street";
            boolean slip = random.nextBoolean();
            records.add(ready("a" + person, values(given, family, birth, street)));
            records.add(
                    ready("b" + person, values(slip ? given + "h" : given, family, birth, slip ? street : "PO Box 1")));
        }
        return records;
    }

    private static Map<String, String> values(String given, String family, String birth, String street) {
        return Map.of("given_name", given, "family_name", family, "birth_date", birth, "street", street);
    }

    private RecordSet set(List<KeyedRecord> records) {
        return RecordSet.of(model.parameters().model(), records);
    }

    private KeyedRecord ready(String id, Map<String, String> values) {
        return new Readying(model.parameters().model()).ready(PersonRecord.of(id, "", values));
    }
}
