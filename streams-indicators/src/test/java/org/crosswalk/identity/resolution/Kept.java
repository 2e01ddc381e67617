package org.crosswalk.identity.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crosswalk.identity.blocking.Blocking;
import org.crosswalk.identity.model.Model;
import org.crosswalk.identity.model.Models;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.resolution.AnyHistory.Event;

/** What a resolver keeps after a history, and what it has told on the way. */
final class Kept {
    private static final int LIMIT = 3;

    private final Tables tables = MemoryRows.tables();
    private final SortedMap<String, Person> told = new TreeMap<>();
    private final SortedSet<String> toldOpen = new TreeSet<>();

    private Kept() {}

    /** Parameters with blocks so small that they grow too large now and then. */
    static Parameters parameters() {
        Parameters education = Models.education();
        Model model = education.model();
        return new Parameters(
                new Model(
                        model.columns(),
                        model.comparisons(),
                        new Blocking(model.blocking().rules(), LIMIT),
                        model.thresholds(),
                        model.rules()),
                education.weights());
    }

    static Kept after(List<Event> history) {
        var kept = new Kept();
        Parameters parameters = parameters();
        var resolver = new Resolver(parameters, kept.tables);
        for (int i = 0; i < history.size(); i++) {
            if (i == history.size() / 2) {
                resolver = new Resolver(parameters, kept.tables);
            }
            Event event = history.get(i);
            kept.hear(
                    event instanceof Event.Described described
                            ? resolver.describe(described.id(), described.now())
                            : resolver.assertSame(((Event.Asserts) event).key(), ((Event.Asserts) event).now()));
        }
        return kept;
    }

    SortedMap<String, String> people() {
        SortedMap<String, String> people = new TreeMap<>();
        tables.people().scan("", (id, row) -> {
            people.put(id, Person.decode(row).id());
            return true;
        });
        return people;
    }

    SortedMap<String, Integer> open() {
        SortedMap<String, Integer> open = new TreeMap<>();
        tables.people().scan("", (id, row) -> {
            open.put(id, Person.decode(row).possible());
            return true;
        });
        return open;
    }

    SortedSet<String> reviews() {
        SortedSet<String> open = new TreeSet<>();
        tables.pairs().scan("", (key, row) -> {
            if (Pair.decode(row).open()) {
                String[] ids = key.split("\0");
                open.add(ids[0].compareTo(ids[1]) < 0 ? ids[0] + " " + ids[1] : ids[1] + " " + ids[0]);
            }
            return true;
        });
        return open;
    }

    void assertToldMatchesKept() {
        assertThat(toldOpen).isEqualTo(reviews());
        SortedMap<String, Person> people = new TreeMap<>();
        tables.people().scan("", (id, row) -> {
            people.put(id, Person.decode(row));
            return true;
        });
        assertThat(told).isEqualTo(people);
    }

    /** Everything that is kept, byte for byte. */
    SortedMap<String, String> rows() {
        SortedMap<String, String> rows = new TreeMap<>();
        List<Rows> all =
                List.of(tables.records(), tables.blocks(), tables.pairs(), tables.people(), tables.assertions());
        for (int i = 0; i < all.size(); i++) {
            int table = i;
            all.get(i).scan("", (key, row) -> {
                rows.put(table + key, HexFormat.of().formatHex(row));
                return true;
            });
        }
        return rows;
    }

    private void hear(List<Effect> effects) {
        for (Effect effect : effects) {
            if (effect instanceof Effect.Linked linked) {
                assertThat(linked.before()).isEqualTo(told.get(linked.id()));
                if (linked.now() == null) {
                    told.remove(linked.id());
                } else {
                    told.put(linked.id(), linked.now());
                }
            } else if (effect instanceof Effect.Review review) {
                String pair = review.a() + " " + review.b();
                assertThat(review.open() ? toldOpen.add(pair) : toldOpen.remove(pair))
                        .isTrue();
            }
        }
    }
}
