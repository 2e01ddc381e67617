package org.crosswalk.deploy.local.review;

import java.util.List;
import org.crosswalk.app.SourcePair;
import org.crosswalk.deploy.local.run.BadUsage;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.SourcePerson;

/** Source persons as people write them: {@code partner|student}. */
public final class SourcePersonText {
    private static final int PARTS = 2;

    private SourcePersonText() {}

    /**
     * The source person of a text.
     *
     * @throws BadUsage when it is none
     */
    public static SourcePerson parse(String text) {
        List<String> parts = FactKey.parts(text);
        if (parts.size() != PARTS || parts.stream().anyMatch(String::isBlank)) {
            throw new BadUsage("'" + text + "' is no source person; write 'partner|student' in quotes,"
                    + " such as 'north-district|1042', as `crosswalk review` prints it");
        }
        return new SourcePerson(parts.get(0), parts.get(1));
    }

    /**
     * The pair of two texts.
     *
     * @throws BadUsage when one is no source person, or both are the same one
     */
    public static SourcePair pair(String one, String other) {
        SourcePerson left = parse(one);
        SourcePerson right = parse(other);
        try {
            return SourcePair.of(left, right);
        } catch (IllegalArgumentException e) {
            throw new BadUsage(e.getMessage());
        }
    }
}
