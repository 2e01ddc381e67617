package org.crosswalk.deploy.local.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the files say of one person; a second reading of the definitions, apart from the generator's own. */
final class History {

    /** Whether a district has a row of the student. */
    boolean pupil;

    final TreeMap<Integer, Set<String>> attended = new TreeMap<>();
    final TreeMap<Integer, Set<String>> graduated = new TreeMap<>();
    final TreeSet<Integer> dual = new TreeSet<>();

    /** Colleges by term as year * 10 + 1 (spring), 2 (summer) or 4 (fall). */
    final TreeMap<Integer, Set<String>> firstTime = new TreeMap<>();

    final TreeMap<Integer, Set<String>> enrolled = new TreeMap<>();
    final TreeMap<Integer, Set<String>> awards = new TreeMap<>();
    final TreeMap<Integer, Set<String>> notReady = new TreeMap<>();
    final TreeMap<Integer, Set<String>> developmental = new TreeMap<>();
    final TreeMap<Integer, Set<String>> corequisite = new TreeMap<>();
    final TreeMap<Integer, Integer> placements = new TreeMap<>();
    final TreeMap<Integer, Integer> completed = new TreeMap<>();
    final TreeMap<Integer, Long> agreed = new TreeMap<>();
    final TreeMap<Integer, Long> attained = new TreeMap<>();
    private final List<Answer> answers = new ArrayList<>();

    private record Answer(String dimension, String value, int recency) {}

    /** {@code recency} is the term, or {@link Integer#MAX_VALUE} for a district, which goes before every college. */
    void answer(String dimension, String value, int recency) {
        if (value != null) {
            answers.add(new Answer(dimension, value, recency));
        }
    }

    String value(String dimension) {
        List<Answer> given = answers.stream()
                .filter(answer -> answer.dimension.equals(dimension))
                .toList();
        int latest = given.stream().mapToInt(Answer::recency).max().orElse(0);
        List<String> values = given.stream()
                .filter(answer -> answer.recency == latest)
                .map(Answer::value)
                .sorted()
                .toList();
        if (values.isEmpty()) {
            return "unknown";
        }
        return values.contains("yes") ? "yes" : values.get(0);
    }

    static <V> void add(Map<Integer, Set<V>> sets, int key, V value) {
        sets.computeIfAbsent(key, unused -> new TreeSet<>()).add(value);
    }
}
