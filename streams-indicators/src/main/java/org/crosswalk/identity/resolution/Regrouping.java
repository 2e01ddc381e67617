package org.crosswalk.identity.resolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.crosswalk.identity.cluster.Components;
import org.crosswalk.identity.cluster.Grouping;
import org.crosswalk.identity.cluster.PersonId;
import org.crosswalk.identity.model.Judge;
import org.crosswalk.identity.record.ReadyRecord;

/** Makes the people of touched records anew, and tells what is different from before. */
final class Regrouping {
    private final Judge judge;
    private final KnownRecords records;
    private final People people;
    private final Grouping grouping;

    Regrouping(Judge judge, KnownRecords records, People people) {
        this.judge = judge;
        this.records = records;
        this.people = people;
        this.grouping = new Grouping(judge);
    }

    /**
     * Makes people anew.
     *
     * @param touched records whose pairs or assertions have changed, those among them that do not hold any more included
     * @param around pairs and assertions as they are now
     * @param effects takes what is different from before
     */
    void regroup(SortedSet<String> touched, Neighbourhood around, List<Effect> effects) {
        SortedMap<String, List<ReadyRecord>> groups = new TreeMap<>();
        for (String id : touched) {
            if (records.get(id) == null) {
                people.remove(id, effects);
            } else if (!groups.containsKey(id)) {
                groups(around, new ArrayList<>(around.component(id)))
                        .forEach(group -> group.forEach(record -> groups.put(record.id(), group)));
            }
        }
        Set<String> elsewhere = new HashSet<>();
        groups.forEach((id, group) -> {
            for (String other : List.copyOf(around.pairs(id).keySet())) {
                review(around, id, other, group, groups.get(other), effects);
                if (!groups.containsKey(other)) {
                    elsewhere.add(other);
                }
            }
        });
        groups.forEach((id, group) -> people.put(id, group, around, effects));
        new TreeSet<>(elsewhere).forEach(id -> people.count(id, around, effects));
    }

    private List<List<ReadyRecord>> groups(Neighbourhood around, List<String> ids) {
        List<List<ReadyRecord>> found = new ArrayList<>();
        for (int[] part : Components.of(ids.size(), around.matches(ids, judge.accept()))) {
            List<String> members = IntStream.of(part).mapToObj(ids::get).toList();
            found.addAll(grouping.groups(members.stream().map(records::get).toList(), around.decisions(members)));
        }
        return found;
    }

    /** A pair waits for a decision while it is not decided and its records are two people. */
    private void review(
            Neighbourhood around,
            String id,
            String other,
            List<ReadyRecord> group,
            List<ReadyRecord> otherGroup,
            List<Effect> effects) {
        Pair pair = around.pairs(id).get(other);
        String person = PersonId.of(group);
        String otherPerson = otherGroup == null ? people.of(other).id() : PersonId.of(otherGroup);
        boolean open = !around.asserted(id).containsKey(other) && !person.equals(otherPerson);
        if (open != pair.open()) {
            around.put(id, other, pair.open(open));
            boolean inOrder = id.compareTo(other) < 0;
            effects.add(new Effect.Review(inOrder ? id : other, inOrder ? other : id, pair.weight(), open));
        }
    }
}
