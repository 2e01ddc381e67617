package org.crosswalk.deploy.local.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.control.ScopeState;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.vocabulary.SubmissionKind;
import org.crosswalk.schemas.vocabulary.SubmissionStatus;

/** The control records of all partners, and what is wrong with them by themselves. */
final class Controls {
    private final Map<String, Submission> byKey = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    /** Takes what a key of a submissions topic holds; null when it holds nothing any more. */
    void take(String topic, String key, Submission control) {
        String place = topic + ' ' + key;
        if (control == null) {
            byKey.remove(place);
            return;
        }
        Submission before = byKey.put(place, control);
        if (before != null && (isTaken(before) && isTaken(control) || isBatch(before) && isBatch(control))) {
            differences.add("The control record " + key + " is on " + topic + " twice");
        }
    }

    /** All of them: by partner, files in the order in which they were taken. */
    List<Submission> all() {
        List<Submission> all = new ArrayList<>(byKey.values());
        all.removeIf(control -> control.getKind() == SubmissionKind.TRUNCATE);
        all.sort(Comparator.comparing(Submission::getPartner)
                .thenComparing(Submission::getVersion)
                .thenComparing(Controls::name));
        return all;
    }

    /** The partners of which files were taken. */
    Set<String> partnersWithFiles() {
        Set<String> partners = new HashSet<>();
        byKey.values().stream().filter(Controls::isTaken).forEach(control -> partners.add(control.getPartner()));
        return partners;
    }

    /** The partners of which lines of a log were taken. */
    Set<String> partnersWithLogs() {
        Set<String> partners = new HashSet<>();
        batches().forEach(control -> partners.add(control.getPartner()));
        return partners;
    }

    /** The control records of lines of logs. */
    List<Submission> batches() {
        return byKey.values().stream().filter(Controls::isBatch).toList();
    }

    /** What the newest control record says of each scope, by partner, layout and scope. */
    Map<String, ScopeState> scopes() {
        Map<String, ScopeState> newest = new HashMap<>();
        all().stream().filter(Controls::isTaken).forEach(control -> control.getScopes()
                .forEach(scope ->
                        newest.put(FactKey.of(control.getPartner(), control.getLayout(), scope.getScope()), scope)));
        return newest;
    }

    /** Partners and layouts, joined, of files that were taken before control records told what is held of each scope. */
    Set<String> untold() {
        Set<String> untold = new HashSet<>();
        byKey.values().stream()
                .filter(control -> isTaken(control) && control.getModified() == null)
                .forEach(control -> untold.add(FactKey.of(control.getPartner(), control.getLayout())));
        return untold;
    }

    /** What is wrong with them. */
    List<String> differences() {
        List<String> all = new ArrayList<>(differences);
        Map<String, Set<Long>> ordinals = new TreeMap<>();
        for (Submission control : all()) {
            Sums sums = Sums.of(control);
            if (!sums.close()) {
                all.add("Of the " + sums.rows() + " rows of " + name(control) + " of " + control.getPartner() + ", "
                        + sums.accounted() + " are accounted for");
            }
            if (isTaken(control)) {
                ordinals.computeIfAbsent(control.getPartner(), partner -> new TreeSet<>())
                        .add(control.getVersion());
            }
        }
        ordinals.forEach((partner, taken) -> {
            long last = taken.stream().mapToLong(Long::longValue).max().orElse(0);
            for (long ordinal = 1; ordinal <= last; ordinal++) {
                if (!taken.contains(ordinal)) {
                    all.add("The control record " + FactKey.of(partner, ordinal)
                            + " is missing, though later ones are there");
                }
            }
        });
        return all;
    }

    static String name(Submission control) {
        return control.getSource() == null ? "-" : control.getSource();
    }

    /** Whether it tells of lines of a log. */
    static boolean isBatch(Submission control) {
        return control.getKind() == SubmissionKind.BATCH;
    }

    /** Whether it tells of a file whose rows count. */
    static boolean isTaken(Submission control) {
        return control.getKind() == SubmissionKind.FILE && control.getStatus() == SubmissionStatus.ACCEPTED;
    }
}
