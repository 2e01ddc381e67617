package org.crosswalk.deploy.local.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosswalk.submission.check.Masked;

/**
 * One of the problems that the hint of a reject tells.
 *
 * @param field field concerned; empty when it concerns the row as a whole
 * @param text what to do
 * @param value what was found; empty when nothing was
 */
record ToldProblem(String field, String text, String value) {
    /** As hints are joined: the field, what to do, what was found. A value ends where the next problem or the hint does. */
    private static final Pattern PROBLEM =
            Pattern.compile("\\G(?:^|; )(?:(\\w*): )?(.*?)(?: \\(found '(.*?)'\\))?(?=; \\w*: |$)", Pattern.DOTALL);

    /** The problems of a hint, at least one. */
    static List<ToldProblem> of(String hint) {
        List<ToldProblem> problems = new ArrayList<>();
        Matcher matcher = PROBLEM.matcher(hint);
        while (matcher.find()) {
            problems.add(new ToldProblem(told(matcher.group(1)), matcher.group(2), told(matcher.group(3))));
        }
        return problems.isEmpty() ? List.of(new ToldProblem("", hint, "")) : problems;
    }

    /** The same with no more than the shape of its value. */
    ToldProblem masked() {
        return new ToldProblem(field, text, Masked.of(value));
    }

    /** The problem as a sentence that stands alone. */
    String sentence() {
        return (field.isEmpty() ? "" : field + ": ") + text + (value.isEmpty() ? "" : " (found '" + value + "')");
    }

    private static String told(String group) {
        return group == null ? "" : group;
    }
}
