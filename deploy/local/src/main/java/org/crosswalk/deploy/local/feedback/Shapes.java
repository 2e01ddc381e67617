package org.crosswalk.deploy.local.feedback;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosswalk.submission.check.Masked;

/**
 * Values of which only the shape is seen: whoever mends a row finds the value by file and line, and a page that is passed on
 * tells nobody who a person is.
 */
final class Shapes {
    /** As hints quote what was found; a value that holds this ending itself is taken to the last such ending of its hint. */
    private static final Pattern FOUND = Pattern.compile("\\(found '(.*?)'\\)(?=; \\w*: |$)", Pattern.DOTALL);

    private Shapes() {}

    /** A hint with the shapes of the values that it quotes. */
    static String inHint(String hint) {
        return FOUND.matcher(hint)
                .replaceAll(found -> Matcher.quoteReplacement("(found '" + Masked.of(found.group(1)) + "')"));
    }
}
