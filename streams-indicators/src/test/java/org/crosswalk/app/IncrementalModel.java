package org.crosswalk.app;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.app.AnyEvents.Event;
import org.crosswalk.findings.Finding;
import org.crosswalk.findings.Findings;
import org.crosswalk.history.FactGroup;
import org.crosswalk.history.FactKind;
import org.crosswalk.history.Observations;
import org.crosswalk.history.ObservationsCodec;
import org.crosswalk.history.ReferenceTable;
import org.crosswalk.history.Truncations;
import org.crosswalk.identity.cluster.PersonId;
import org.crosswalk.identity.description.Description;
import org.crosswalk.identity.model.Models;
import org.crosswalk.identity.resolution.Effect;
import org.crosswalk.identity.resolution.MemoryRows;
import org.crosswalk.identity.resolution.Resolver;
import org.crosswalk.indicators.Almanac;
import org.crosswalk.indicators.Calendar;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.ContributionDiff;
import org.crosswalk.indicators.Contributions;
import org.crosswalk.indicators.ContributionsCodec;
import org.crosswalk.indicators.Counts;
import org.crosswalk.indicators.Evaluation;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;

/**
 * The pipeline as plain Java, one record at a time and never from the beginning: groups are observed when a fact of theirs
 * changes, differences go to the person of the moment, people are evaluated now and then, and differences of contributions
 * are added up.
 */
final class IncrementalModel {
    private final Truncations truncations = new Truncations();
    private final ReferenceTable reference = new ReferenceTable();
    private final Almanac almanac = new Almanac();
    private final Map<String, Event> held = new HashMap<>();
    private final Set<String> forgotten = new HashSet<>();
    private final Map<String, SortedMap<String, SpecificRecord>> groups = new HashMap<>();
    private final Map<String, String> groupOfFact = new HashMap<>();
    private final Map<String, Observations> observed = new HashMap<>();
    private final Map<String, Set<String>> usersOf = new HashMap<>();
    private final Map<SourcePerson, Map<String, SpecificRecord>> said = new HashMap<>();
    private final Resolver resolver = new Resolver(Models.education(), MemoryRows.tables());
    private final SortedMap<String, Link> links = new TreeMap<>();
    private final Map<SourcePerson, Observations> totals = new HashMap<>();
    private final Map<String, byte[]> people = new HashMap<>();
    private final Map<String, byte[]> contributed = new HashMap<>();
    private final Map<String, Set<Finding>> found = new HashMap<>();
    private final Map<String, Integer> findings = new HashMap<>();
    private final Set<String> marked = new HashSet<>();
    private final SortedMap<CellKey, Counts> cells = new TreeMap<>();
    private Calendar calendar = almanac.calendar();

    void take(Event event) {
        String id = event.topic().name() + " " + event.key();
        Event last = held.get(id);
        if (event.value() == null) {
            if (last != null) {
                forgotten.add(id);
                apply(last, null);
            }
        } else if (last == null || version(event.value()) >= version(last.value())) {
            held.put(id, event);
            forgotten.remove(id);
            apply(event, live(event) ? event.value() : null);
        }
        if (event.value() instanceof Submission submission && truncations.take(submission)) {
            List.copyOf(held.entrySet()).forEach(entry -> {
                if (!live(entry.getValue())) {
                    apply(entry.getValue(), null);
                }
            });
        }
    }

    /** Evaluates everyone who is marked; everyone at all after the calendar has changed. */
    void evaluate() {
        if (!almanac.calendar().equals(calendar)) {
            calendar = almanac.calendar();
            marked.addAll(people.keySet());
        }
        marked.forEach(person -> {
            var now = Evaluation.evaluate(ObservationsCodec.decode(people.get(person)), calendar);
            Contributions before = ContributionsCodec.decode(contributed.put(person, ContributionsCodec.encode(now)));
            ContributionDiff.between(before, now, (cell, change) -> cells.merge(cell, change, Counts::plus));
            judge(person, ObservationsCodec.decode(people.get(person)));
        });
        marked.clear();
    }

    SortedMap<CellKey, Counts> cells() {
        evaluate();
        cells.values().removeIf(Counts::isZero);
        return cells;
    }

    SortedMap<String, Link> links() {
        return links;
    }

    /** Keys of the findings that anyone has. */
    SortedSet<String> findings() {
        evaluate();
        SortedSet<String> open = new TreeSet<>();
        findings.forEach((key, count) -> {
            if (count > 0) {
                open.add(key);
            }
        });
        return open;
    }

    private void judge(String person, Observations observations) {
        Set<Finding> now = Findings.of(observations, calendar);
        now.forEach(finding -> findings.merge(finding.key(), 1, Integer::sum));
        Set<Finding> before = found.put(person, now);
        if (before != null) {
            before.forEach(finding -> findings.merge(finding.key(), -1, Integer::sum));
        }
    }

    private void apply(Event event, SpecificRecord now) {
        String topic = event.topic().name();
        almanac.take(topic, event.key(), now);
        for (String use : reference.take(topic, event.key(), now)) {
            usersOf.getOrDefault(use, Set.of()).forEach(this::observe);
        }
        FactKind.ofTopic(topic).ifPresent(kind -> fact(kind, event, now));
        if (event.topic() == Topics.COLLEGE_ID_CHANGES || event.topic() == Topics.MATCH_DECISIONS) {
            var asserted = Optional.ofNullable(now).flatMap(Description::asserted);
            follow(resolver.assertSame(topic + " " + event.key(), asserted.orElse(null)));
        }
    }

    private void fact(FactKind kind, Event event, SpecificRecord now) {
        String fact = kind + " " + event.key();
        var source = SourcePerson.ofKey(event.key());
        String before = groupOfFact.remove(fact);
        if (before != null) {
            groups.get(before).remove(fact);
            observe(before);
        }
        var own = said.computeIfAbsent(source, s -> new TreeMap<>());
        own.remove(fact);
        if (now != null) {
            String group = kind.group(event.key(), now);
            groupOfFact.put(fact, group);
            groups.computeIfAbsent(group, g -> new TreeMap<>()).put(fact, now);
            FactGroup.uses(now).forEach(use -> usersOf.computeIfAbsent(use, u -> new HashSet<>())
                    .add(group));
            observe(group);
            own.put(fact, now);
        }
        follow(resolver.describe(
                source.key(), Description.of(source, own.values()).orElse(null)));
    }

    private void observe(String group) {
        var now = FactGroup.observe(groups.getOrDefault(group, new TreeMap<>()).values(), reference);
        var before = observed.put(group, now);
        change(SourcePerson.ofKey(group), now.minus(before == null ? Observations.EMPTY : before));
    }

    private void change(SourcePerson source, Observations change) {
        totals.merge(source, change, Observations::plus);
        give(person(source), change);
    }

    private void follow(List<Effect> effects) {
        for (Effect effect : effects) {
            if (effect instanceof Effect.Linked linked) {
                var source = SourcePerson.ofKey(linked.id());
                var total = totals.getOrDefault(source, Observations.EMPTY);
                give(person(source), Observations.EMPTY.minus(total.plus(doubt(source))));
                if (linked.now() == null) {
                    links.remove(linked.id());
                } else {
                    links.put(
                            linked.id(),
                            new Link(linked.now().id(), linked.now().possible()));
                }
                give(person(source), total.plus(doubt(source)));
            }
        }
    }

    private String person(SourcePerson source) {
        Link link = links.get(source.key());
        return link == null ? PersonId.of(source.key()) : link.person();
    }

    private Observations doubt(SourcePerson source) {
        Link link = links.get(source.key());
        return link == null ? Observations.EMPTY : link.doubt();
    }

    private void give(String person, Observations change) {
        if (!change.isEmpty()) {
            people.put(
                    person,
                    ObservationsCodec.encode(
                            ObservationsCodec.decode(people.get(person)).plus(change)));
            marked.add(person);
        }
    }

    private boolean live(Event event) {
        boolean deleted = !(event.value() instanceof Submission)
                && Boolean.TRUE.equals(event.value()
                        .get(event.topic().schema().getField("deleted").pos()));
        return !deleted
                && !forgotten.contains(event.topic().name() + " " + event.key())
                && truncations.outlived(
                        event.topic().name(), event.value().get(1).toString(), version(event.value()));
    }

    private static long version(SpecificRecord value) {
        return (Long) value.get(0);
    }
}
