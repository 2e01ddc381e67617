package org.crosswalk.identity.comparison;

import org.crosswalk.identity.record.Spelling;

/**
 * Sex, by its first letter. Many layouts, the CBM files of Texas among them, know two values: who is X or nonbinary at one
 * place has to be something else there. So such a value says something beside its like only, and unknown says nothing.
 */
final class SexComparison extends ComparisonOf<Character> {
    private static final String UNKNOWN = "UNKNOWN";
    private static final String BEYOND_TWO = "XN";

    SexComparison(Field field) {
        super(field, EXACT, DIFFERENT);
    }

    @Override
    Character value(String said) {
        String compact = Spelling.compact(Spelling.of(said));
        return compact.isEmpty() || UNKNOWN.regionMatches(true, 0, compact, 0, compact.length())
                ? null
                : Character.toUpperCase(compact.charAt(0));
    }

    @Override
    int level(Character left, Character right, Object[] a, Object[] b) {
        if (left.equals(right)) {
            return 0;
        }
        return beyondTwo(left) || beyondTwo(right) ? MISSING : different();
    }

    @Override
    String text(Character value) {
        return value.toString();
    }

    private static boolean beyondTwo(char value) {
        return BEYOND_TWO.indexOf(value) >= 0;
    }
}
