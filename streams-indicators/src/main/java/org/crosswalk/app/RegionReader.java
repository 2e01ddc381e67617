package org.crosswalk.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.flow.ContractValues;
import org.crosswalk.identity.batch.Asserted;
import org.crosswalk.identity.description.Description;
import org.crosswalk.identity.record.PersonRecord;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.identity.PersonLink;

/** Reads what a region's partners say of people: one record of each source person, and what is asserted of two. */
public final class RegionReader {
    private final String bootstrap;
    private final ContractValues values;
    private final Consumer<String> progress;

    /**
     * @param bootstrap addresses of brokers
     * @param registryUrl address of the registry's Confluent API
     * @param progress takes a line for people, now and then
     */
    public RegionReader(String bootstrap, String registryUrl, Consumer<String> progress) {
        this(bootstrap, ContractValues.of(registryUrl), progress);
    }

    RegionReader(String bootstrap, ContractValues values, Consumer<String> progress) {
        this.bootstrap = bootstrap;
        this.values = values;
        this.progress = progress;
    }

    /**
     * What is known of two source persons.
     *
     * @param records their records, by source person; one whom nothing describes is missing
     * @param asserted the rows that hold and assert something about the two: decisions and changed ids
     * @param people the person that each is linked to, by source person; one without a link is missing
     */
    public record Pair(
            Map<SourcePerson, PersonRecord> records, List<SpecificRecord> asserted, Map<SourcePerson, String> people) {}

    /**
     * Gives the record of every source person whom anything describes, in no order.
     *
     * @throws org.apache.kafka.common.KafkaException when the brokers cannot be reached
     */
    public void records(Consumer<PersonRecord> sink) {
        StatedFacts.read(
                bootstrap,
                values,
                source -> true,
                (source, facts) -> Description.of(source, facts).ifPresent(sink),
                progress);
    }

    /**
     * Reads all that is known of two source persons.
     *
     * @throws org.apache.kafka.common.KafkaException when the brokers cannot be reached
     */
    public Pair pair(SourcePair pair) {
        Set<SourcePerson> both = Set.of(pair.first(), pair.second());
        Map<SourcePerson, PersonRecord> records = new HashMap<>();
        List<SpecificRecord> asserted = new ArrayList<>();
        decision(pair).ifPresent(asserted::add);
        StatedFacts.read(
                bootstrap,
                values,
                both::contains,
                (source, facts) -> {
                    Description.of(source, facts).ifPresent(record -> records.put(source, record));
                    facts.stream().filter(fact -> about(pair, fact)).forEach(asserted::add);
                },
                progress);
        return new Pair(records, asserted, people(both));
    }

    private static boolean about(SourcePair pair, SpecificRecord fact) {
        var asked = Asserted.Pair.of(pair.first().key(), pair.second().key());
        return Description.asserted(fact)
                .filter(each -> Asserted.Pair.of(each.a(), each.b()).equals(asked))
                .isPresent();
    }

    private Optional<SpecificRecord> decision(SourcePair pair) {
        String topic = Topics.MATCH_DECISIONS.name();
        return BatchFold.of(bootstrap, values, topic, Set.of(pair.key()))
                .last(topic, pair.key())
                .filter(BatchFold.Held::live)
                .map(BatchFold.Held::value);
    }

    private Map<SourcePerson, String> people(Set<SourcePerson> sources) {
        Map<SourcePerson, String> people = new HashMap<>();
        Set<String> keys = Set.copyOf(sources.stream().map(SourcePerson::key).toList());
        BatchFold.of(bootstrap, values, Topics.PERSON_LINKS.name(), keys)
                .live()
                .forEach(held -> people.put(SourcePerson.ofKey(held.key()), ((PersonLink) held.value()).getPerson()));
        return people;
    }
}
