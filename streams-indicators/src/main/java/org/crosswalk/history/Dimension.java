package org.crosswalk.history;

import java.util.List;
import org.crosswalk.schemas.vocabulary.RaceEthnicity;
import org.crosswalk.schemas.vocabulary.Sex;

/**
 * A way in which indicators are broken down by person. The values of a dimension are stored by their place in {@link
 * #vocabulary()}: new ones are only ever added at the end.
 */
public enum Dimension {
    /** Sex (CEDS 000255). */
    SEX("sex", List.of(Dimension.UNKNOWN, "female", "male", "nonbinary")),
    /** Race and ethnicity as one value (CEDS 000144, 001943). */
    RACE_ETHNICITY(
            "race-ethnicity",
            List.of(
                    Dimension.UNKNOWN,
                    "american-indian",
                    "asian",
                    "black",
                    "hispanic",
                    "pacific-islander",
                    "two-or-more",
                    "white")),
    /** Economic disadvantage (CEDS 000086). */
    ECONOMIC_DISADVANTAGE("economic-disadvantage", FlagValues.ALL),
    /** English learner (CEDS 000180). */
    ENGLISH_LEARNER("english-learner", FlagValues.ALL),
    /** Disability (CEDS 000577). */
    DISABILITY("disability", FlagValues.ALL),
    /** Foster care. */
    FOSTER_CARE("foster-care", FlagValues.ALL),
    /** Homelessness (CEDS 000149). */
    HOMELESSNESS("homelessness", FlagValues.ALL);

    /** The value of a person of whom no source has said anything. */
    public static final String UNKNOWN = "unknown";

    private static final String YES = "yes";
    private static final String NO = "no";

    private final String id;
    private final List<String> values;

    Dimension(String id, List<String> values) {
        this.id = id;
        this.values = values;
    }

    /** Id in the cells, such as {@code race-ethnicity}. */
    public String id() {
        return id;
    }

    /** Every value that a cell may have, {@code unknown} first. */
    public List<String> vocabulary() {
        return values;
    }

    /** Which of two values is believed when one moment has both: a flag's yes before its no, else the alphabet. */
    public int compare(String a, String b) {
        return values.equals(FlagValues.ALL) ? b.compareTo(a) : a.compareTo(b);
    }

    /** The value of a flag; {@code unknown} when the source leaves it open. */
    static String flag(Boolean flag) {
        return flag == null ? UNKNOWN : flag ? YES : NO;
    }

    /** The value of a sex. */
    static String sex(Sex sex) {
        return switch (sex) {
            case F -> "female";
            case M -> "male";
            case X -> "nonbinary";
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** The value of a race and ethnicity. */
    static String raceEthnicity(RaceEthnicity raceEthnicity) {
        return switch (raceEthnicity) {
            case AMERICAN_INDIAN -> "american-indian";
            case ASIAN -> "asian";
            case BLACK -> "black";
            case HISPANIC -> "hispanic";
            case PACIFIC_ISLANDER -> "pacific-islander";
            case TWO_OR_MORE -> "two-or-more";
            case WHITE -> "white";
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Apart, because the constants above need it before the fields of this class are set. */
    private static final class FlagValues {
        private static final List<String> ALL = List.of(UNKNOWN, YES, NO);
    }
}
