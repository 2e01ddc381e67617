package org.crosswalk.deploy.local.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.control.ScopeState;
import org.crosswalk.schemas.control.Submission;

/** Which file replaced which: of two that restate the same, the one with the higher number holds. */
final class Replacements {
    private final Map<String, Long> newest = new HashMap<>();

    /** @param controls control records of all partners */
    Replacements(List<Submission> controls) {
        controls.stream().filter(Controls::isTaken).forEach(control -> restated(control)
                .forEach(scope -> newest.merge(name(control, scope), control.getVersion(), Math::max)));
    }

    /** Numbers of the files that replaced a file, with {@code in part} where some of it still holds; empty when all of it does. */
    String of(Submission control) {
        if (!Controls.isTaken(control)) {
            return "";
        }
        TreeSet<Long> now = new TreeSet<>();
        restated(control).forEach(scope -> now.add(newest.get(name(control, scope))));
        boolean inPart = now.remove(control.getVersion());
        return now.isEmpty()
                ? ""
                : now.stream().map(String::valueOf).collect(Collectors.joining(", ")) + (inPart ? " in part" : "");
    }

    private static List<ScopeState> restated(Submission control) {
        return control.getScopes().stream().filter(ScopeState::getRestated).toList();
    }

    private static String name(Submission control, ScopeState scope) {
        return FactKey.of(control.getPartner(), control.getLayout(), scope.getScope());
    }
}
