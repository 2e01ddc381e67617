package org.crosswalk.identity.blocking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Stream<String> of(String said) {
            return Stream.ofNullable(Filler.without(Spelling.compact(Spelling.of(said))));
        }
    },
    /** How each word sounds (double metaphone), words of one or two letters left out where there are longer ones. */
    SOUND {
        @Override
        Stream<String> of(String said) {
            String spelling = Spelling.of(said);
            List<String> words = Arrays.stream(spelling.split(" "))
                    .filter(word -> word.length() > SHORT)
                    .toList();
            return (words.isEmpty() ? Stream.of(Spelling.compact(spelling)) : words.stream())
                    .map(KeyForm::sound)
                    .filter(sound -> !sound.isEmpty())
                    .distinct();
        }
    },
    /** How the first word sounds. */
    FIRST_SOUND {
        @Override
        Stream<String> of(String said) {
            return SOUND.of(said).limit(1);
        }
    },
    /** The first letter or digit. */
    FIRST {
        @Override
        Stream<String> of(String said) {
            return Stream.of(Spelling.of(said)).filter(text -> !text.isEmpty()).map(text -> text.substring(0, 1));
        }
    },
    /** The digits that a value begins with, such as a house number. */
    NUMBER {
        @Override
        Stream<String> of(String said) {
            String spelling = Spelling.of(said);
            int end = 0;
            while (end < spelling.length() && Character.isDigit(spelling.charAt(end))) {
                end++;
            }
            return end == 0 ? Stream.empty() : Stream.of(spelling.substring(0, end));
        }
    },
    /** The last four digits. */
    LAST_4 {
        @Override
        Stream<String> of(String said) {
            String digits = Spelling.digits(said);
            return Filler.without(digits) == null || digits.length() < LAST
                    ? Stream.empty()
                    : Stream.of(digits.substring(digits.length() - LAST));
        }
    },
    /** What stands before the at sign of an address. */
    USER {
        @Override
        Stream<String> of(String said) {
            String lower = said.strip().toLowerCase(Locale.ROOT);
            int at = lower.indexOf('@');
            return at == 0 ? Stream.empty() : Stream.of(at < 0 ? lower : lower.substring(0, at));
        }
    },
    /** A whole date, the same when day and month are swapped. */
    DATE {
        @Override
        Stream<String> of(String said) {
            return whole(said)
                    .map(d -> d.year() + "-" + Math.min(d.month(), d.day()) + "-" + Math.max(d.month(), d.day()));
        }
    },
    /** Year of a date. */
    YEAR {
        @Override
        Stream<String> of(String said) {
            return Stream.ofNullable(StatedDate.of(said))
                    .filter(d -> d.year() > 0)
                    .map(d -> Integer.toString(d.year()));
        }
    },
    /** Month and day of a date, the same when they are swapped. */
    MONTH_DAY {
        @Override
        Stream<String> of(String said) {
            return whole(said).map(d -> Math.min(d.month(), d.day()) + "-" + Math.max(d.month(), d.day()));
        }
    };

    private static final int SHORT = 2;
    private static final int LAST = 4;
    private static final int REMEMBERED_BITS = 15;
    /** Several threads may use one: nothing of it changes unless its code length is set, which nobody does. */
    private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();

    private static final Recent<String, String> SOUNDS = new Recent<>(REMEMBERED_BITS, KeyForm::pronounced);

    /** The key parts of a value; none when nothing can be said. */
    abstract Stream<String> of(String said);

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

    private static Stream<StatedDate> whole(String said) {
        return Stream.ofNullable(StatedDate.of(said)).filter(StatedDate::whole);
    }

    private static String sound(String word) {
        return SOUNDS.of(word);
    }

    private static String pronounced(String word) {
        String sound = METAPHONE.doubleMetaphone(word);
        return sound == null || sound.isEmpty() ? word : sound;
    }
}
