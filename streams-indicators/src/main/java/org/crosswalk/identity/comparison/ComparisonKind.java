package org.crosswalk.identity.comparison;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of comparison that a model can ask for. */
public enum ComparisonKind {
    /** Given names, with nicknames. */
    GIVEN_NAME,
    /** Family names. */
    FAMILY_NAME,
    /** Dates, of births above all. */
    DATE,
    /** Numbers and codes of one person or thing. */
    CODE,
    /** Codes that mean something only among the records of one source. */
    LOCAL_CODE,
    /** Social security numbers. */
    SOCIAL_SECURITY,
    /** Free text. */
    TEXT,
    /** Postal codes. */
    POSTAL_CODE,
    /** Addresses of electronic mail. */
    EMAIL,
    /** Sex, of which some sources know more values than others. */
    SEX,
    /** Values that are equal or not. */
    EXACT;

    /** The kind of a name such as {@code postal-code}. */
    public static Optional<ComparisonKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(name)).findFirst();
    }

    /** All names, for messages. */
    public static String names() {
        return Arrays.stream(values()).map(ComparisonKind::id).collect(Collectors.joining(", "));
    }

    /** The name in a model. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A comparison of this kind. */
    public Comparison of(Field field, Nicknames nicknames) {
        return switch (this) {
            case GIVEN_NAME -> new NameComparison(field, nicknames);
            case FAMILY_NAME -> new NameComparison(field, Nicknames.NONE);
            case DATE -> new DateComparison(field);
            case CODE -> new CodeComparison(field);
            case LOCAL_CODE -> new LocalCodeComparison(field);
            case SOCIAL_SECURITY -> new SocialSecurityComparison(field);
            case TEXT -> new TextComparison(field);
            case POSTAL_CODE -> new PostalCodeComparison(field);
            case EMAIL -> new EmailComparison(field);
            case SEX -> new SexComparison(field);
            case EXACT -> new ExactComparison(field);
        };
    }
}
