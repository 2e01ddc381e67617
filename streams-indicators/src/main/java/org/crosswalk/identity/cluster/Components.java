package org.crosswalk.identity.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets of records that matches connect. A component too large to be weighed pair by pair is cut at its weakest matches, a
 * little more at a time; what stays together however strong a match has to be is left together.
 */
public final class Components {
    /** Records up to which a component is left as it is. */
    public static final int LARGEST = 100;

    /** Weight of a tie that somebody asserts: stronger than any evidence. */
    public static final double ASSERTED = 1e9;

    private static final double STEP = 1;
    private static final int STEPS = 60;

    private final int size;
    private final Unions unions;

    private Components(int records) {
        this.size = records;
        this.unions = new Unions(records);
    }

    /**
     * Matches between records.
     *
     * @param a place of one record
     * @param b place of the other
     * @param weight how strong it is, relative to the weakest match
     */
    public record Match(int a, int b, double weight) {}

    /**
     * The components of records, each ascending, in the order of their first records.
     *
     * @param records number of records
     * @param matches in any order
     */
    public static List<int[]> of(int records, Iterable<Match> matches) {
        var all = new Components(records);
        matches.forEach(match -> all.unions.join(match.a(), match.b()));
        List<int[]> found = all.members();
        if (found.stream().noneMatch(members -> members.length > LARGEST)) {
            return found;
        }
        return all.cut(found, matches);
    }

    private List<int[]> cut(List<int[]> found, Iterable<Match> matches) {
        List<List<Match>> inside = new ArrayList<>();
        int[] number = new int[size];
        for (int c = 0; c < found.size(); c++) {
            inside.add(found.get(c).length > LARGEST ? new ArrayList<>() : null);
            for (int member : found.get(c)) {
                number[member] = c;
            }
        }
        for (Match match : matches) {
            List<Match> of = inside.get(number[match.a()]);
            if (of != null) {
                of.add(match);
            }
        }
        List<int[]> small = new ArrayList<>();
        for (int c = 0; c < found.size(); c++) {
            if (inside.get(c) == null) {
                small.add(found.get(c));
            } else {
                cut(found.get(c), inside.get(c), 1, small);
            }
        }
        small.sort((a, b) -> Integer.compare(a[0], b[0]));
        return small;
    }

    private void cut(int[] members, List<Match> matches, int step, List<int[]> small) {
        if (members.length <= LARGEST || step > STEPS) {
            small.add(members);
            return;
        }
        Map<Integer, Integer> place = new HashMap<>();
        for (int i = 0; i < members.length; i++) {
            place.put(members[i], i);
        }
        var part = new Components(members.length);
        List<Match> strong = matches.stream()
                .filter(match -> match.weight() >= step * STEP)
                .filter(match -> place.containsKey(match.a()) && place.containsKey(match.b()))
                .toList();
        strong.forEach(match -> part.unions.join(place.get(match.a()), place.get(match.b())));
        for (int[] group : part.members()) {
            int[] records = new int[group.length];
            for (int i = 0; i < group.length; i++) {
                records[i] = members[group[i]];
            }
            cut(records, strong, step + 1, small);
        }
    }

    private List<int[]> members() {
        int[] sizes = new int[size];
        for (int i = 0; i < size; i++) {
            sizes[unions.root(i)]++;
        }
        int[][] groups = new int[size][];
        int[] filled = new int[size];
        List<int[]> found = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int root = unions.root(i);
            if (groups[root] == null) {
                groups[root] = new int[sizes[root]];
                found.add(groups[root]);
            }
            groups[root][filled[root]++] = i;
        }
        return found;
    }
}
