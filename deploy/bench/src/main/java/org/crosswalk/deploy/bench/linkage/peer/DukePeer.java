package org.crosswalk.deploy.bench.linkage.peer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.comparators.QGramComparator;
import no.priv.garshol.duke.matchers.AbstractMatchListener;
import org.crosswalk.deploy.bench.linkage.LabelledSet;

/** Duke 1.2: naive Bayes with probabilities by column, candidates from its Lucene index in memory. */
public final class DukePeer implements Peer {
    private static final String ID = "ID";
    private static final double LOWEST = 0.05;
    private static final int BATCH = 40_000;

    @Override
    public String name() {
        return "Duke";
    }

    @Override
    public double threshold() {
        // Two columns that agree are enough for 0.8, as much that differs counts as half agreed.
        return 0.99;
    }

    @Override
    public Scored score(LabelledSet set) {
        List<Property> properties = new ArrayList<>();
        properties.add(new PropertyImpl(ID));
        set.columns().forEach(column -> properties.add(property(column)));
        var configuration = new ConfigurationImpl();
        configuration.setProperties(properties);
        configuration.setThreshold(LOWEST);
        Map<String, Integer> places = set.places();
        List<Record> records = set.records().stream()
                .map(said -> {
                    var record = new RecordImpl();
                    record.addValue(ID, said.id());
                    said.values().forEach((column, value) -> record.addValue(column, value.toLowerCase(Locale.ROOT)));
                    return (Record) record;
                })
                .toList();
        Map<Long, Pair> pairs = new HashMap<>();
        var processor = new Processor(configuration, true);
        processor.addMatchListener(new AbstractMatchListener() {
            @Override
            public void matches(Record one, Record other, double confidence) {
                int a = places.get(one.getValue(ID));
                int b = places.get(other.getValue(ID));
                var pair = new Pair(Math.min(a, b), Math.max(a, b), confidence);
                pairs.put((long) pair.a() * records.size() + pair.b(), pair);
            }
        });
        for (int from = 0; from < records.size(); from += BATCH) {
            processor.deduplicate(records.subList(from, Math.min(records.size(), from + BATCH)));
        }
        processor.close();
        return new Scored(List.copyOf(pairs.values()), false);
    }

    /** As its documentation advises: names and dates say much, places less; what is free text is compared by q-grams. */
    private static Property property(String column) {
        return switch (column) {
            case "given_name" -> of(column, new JaroWinkler(), 0.3, 0.85);
            case "family_name" -> of(column, new JaroWinkler(), 0.25, 0.88);
            case "birth_date", "phone" -> of(column, new Levenshtein(), 0.2, 0.95);
            case "email" -> of(column, new Levenshtein(), 0.3, 0.95);
            case "street" -> of(column, new QGramComparator(), 0.4, 0.85);
            case "sex" -> new PropertyImpl(column, new Levenshtein(), 0.3, 0.55);
            default -> of(column, new Levenshtein(), 0.4, 0.7);
        };
    }

    private static Property of(String column, Comparator comparator, double low, double high) {
        var property = new PropertyImpl(column, comparator, low, high);
        // Left to itself it looks candidates up by the one or two columns that say most.
        property.setLookupBehaviour(Property.Lookup.TRUE);
        return property;
    }
}
