package org.crosswalk.identity.blocking;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.crosswalk.identity.comparison.Filler;
import org.crosswalk.identity.comparison.StatedDate;
import org.crosswalk.identity.record.Recent;
import org.crosswalk.identity.record.Spelling;

/** What of a value becomes part of a blocking key: coarse enough that the usual errors leave it as it is. */
public enum KeyForm {
    /** The value itself in one spelling; fillers give none. */
    WHOLE {
        @Override
        List<String> of(String said) {
            return ofOne(Filler.without(Spelling.compact(Spelling.of(said))));
        }
    },
    /** How each word sounds (double metaphone), words of one or two letters left out where there are longer ones. */
    SOUND {
        @Override
        List<String> of(String said) {
            String spelling = Spelling.of(said);
            Set<String> sounds = new LinkedHashSet<>();
            for (String word : spelling.split(" ")) {
                if (word.length() > SHORT) {
                    sounds.add(SOUNDS.of(word));
                }
            }
            return sounds.isEmpty() && !spelling.isEmpty()
                    ? List.of(SOUNDS.of(Spelling.compact(spelling)))
                    : List.copyOf(sounds);
        }
    },
    /** How the first word sounds. */
    FIRST_SOUND {
        @Override
        List<String> of(String said) {
            List<String> sounds = SOUND.of(said);
            return sounds.isEmpty() ? sounds : sounds.subList(0, 1);
        }
    },
    /** The first letter or digit. */
    FIRST {
        @Override
        List<String> of(String said) {
            String spelling = Spelling.of(said);
            return spelling.isEmpty() ? List.of() : List.of(spelling.substring(0, 1));
        }
    },
    /** The digits that a value begins with, such as a house number. */
    NUMBER {
        @Override
        List<String> of(String said) {
            String spelling = Spelling.of(said);
            int end = 0;
            while (end < spelling.length() && Character.isDigit(spelling.charAt(end))) {
                end++;
            }
            return end == 0 ? List.of() : List.of(spelling.substring(0, end));
        }
    },
    /** The last four digits. */
    LAST_4 {
        @Override
        List<String> of(String said) {
            String digits = Spelling.digits(said);
            return Filler.without(digits) == null || digits.length() < LAST
                    ? List.of()
                    : List.of(digits.substring(digits.length() - LAST));
        }
    },
    /** What stands before the at sign of an address. */
    USER {
        @Override
        List<String> of(String said) {
            String lower = said.strip().toLowerCase(Locale.ROOT);
            int at = lower.indexOf('@');
            return at == 0 ? List.of() : List.of(at < 0 ? lower : lower.substring(0, at));
        }
    },
    /** A whole date, the same when day and month are swapped. */
    DATE {
        @Override
        List<String> of(String said) {
            StatedDate date = StatedDate.of(said);
            return whole(date) ? List.of(date.year() + "-" + monthAndDay(date)) : List.of();
        }
    },
    /** Year of a date. */
    YEAR {
        @Override
        List<String> of(String said) {
            StatedDate date = StatedDate.of(said);
            return date == null || date.year() == 0 ? List.of() : List.of(Integer.toString(date.year()));
        }
    },
    /** Month and day of a date, the same when they are swapped. */
    MONTH_DAY {
        @Override
        List<String> of(String said) {
            StatedDate date = StatedDate.of(said);
            return whole(date) ? List.of(monthAndDay(date)) : List.of();
        }
    };

    private static final int SHORT = 2;
    private static final int LAST = 4;
    private static final int REMEMBERED_BITS = 15;
    /** Several threads may use one: nothing of it changes unless its code length is set, which nobody does. */
    private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();

    private static final Recent<String, String> SOUNDS = new Recent<>(REMEMBERED_BITS, KeyForm::pronounced);

    /** The key parts of a value; none when nothing can be said. */
    abstract List<String> of(String said);

    /** The form of a name such as {@code first-sound}. */
    static Optional<KeyForm> named(String name) {
        return Arrays.stream(values()).filter(form -> form.id().equals(name)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(KeyForm::id).collect(Collectors.joining(", "));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> ofOne(String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static boolean whole(StatedDate date) {
        return date != null && date.whole();
    }

    private static String monthAndDay(StatedDate date) {
        return Math.min(date.month(), date.day()) + "-" + Math.max(date.month(), date.day());
    }

    private static String pronounced(String word) {
        String sound = METAPHONE.doubleMetaphone(word);
        return sound == null || sound.isEmpty() ? word : sound;
    }
}
