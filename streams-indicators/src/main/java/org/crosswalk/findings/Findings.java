package org.crosswalk.findings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.crosswalk.history.Observations;

/** From the rows of a person to what does not fit in them: a pure function, the same in stream and batch. */
public final class Findings {
    private static final Rule[] RULES = Rule.values();

    private Findings() {}

    /**
     * What does not fit in the rows of a person.
     *
     * @param observations what all facts of the person say together
     * @param reported what partners have reported
     */
    public static SortedSet<Finding> of(Observations observations, Reported reported) {
        var rows = new PersonRows(observations);
        List<Finding> found = new ArrayList<>(0);
        for (Rule rule : RULES) {
            rule.judge(rows, reported, row -> found.add(new Finding(rule, row)));
        }
        return found.isEmpty() ? Collections.emptySortedSet() : new TreeSet<>(found);
    }
}
