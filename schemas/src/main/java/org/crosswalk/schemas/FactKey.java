package org.crosswalk.schemas;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Utils;

/**
 * Keys of contract records: parts joined by {@code |}. Inside a part {@code |} and {@code %} are written {@code %7C} and
 * {@code %25}. Text keys stay equal for ever; a registry's schema id inside a key would break compaction when it changes.
 */
public final class FactKey {
    static final char SEPARATOR = '|';

    private FactKey() {}

    /** Joins parts to a key; a null part is written as an empty one. */
    public static String of(Object... parts) {
        StringBuilder key = new StringBuilder(48);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                key.append(SEPARATOR);
            }
            append(key, parts[i] == null ? "" : parts[i].toString());
        }
        return key.toString();
    }

    /** The key with the parts of one key, followed by those of another. */
    public static String joined(String first, String second) {
        return first + SEPARATOR + second;
    }

    /** The parts of a key, as they were before joining. */
    public static List<String> parts(String key) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = key.indexOf(SEPARATOR); at >= 0; at = key.indexOf(SEPARATOR, from)) {
            parts.add(plain(key.substring(from, at)));
            from = at + 1;
        }
        parts.add(plain(key.substring(from)));
        return parts;
    }

    /** The number of a key's parts. */
    public static int count(String key) {
        int count = 1;
        for (int at = key.indexOf(SEPARATOR); at >= 0; at = key.indexOf(SEPARATOR, at + 1)) {
            count++;
        }
        return count;
    }

    /** The partition of a key among {@code count}, as Kafka's own partitioner has it (murmur2 of the UTF-8 bytes). */
    public static int partition(String key, int count) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % count;
    }

    /**
     * How many characters of a key are the given partner and student, which every key of a person's fact begins with.
     *
     * @return -1 when the key does not begin with them
     */
    public static int lengthOfPerson(String key, String partner, String student) {
        int length = partner.length() + 1 + student.length();
        // Nearly every part is written as it is: then there is no need to write it in order to compare.
        if (isPlain(partner) && isPlain(student)) {
            boolean begins = key.startsWith(partner)
                    && key.startsWith(student, partner.length() + 1)
                    && key.charAt(partner.length()) == SEPARATOR;
            return begins && endsAt(key, length) ? length : -1;
        }
        String person = of(partner, student);
        return key.startsWith(person) && endsAt(key, person.length()) ? person.length() : -1;
    }

    private static boolean endsAt(String key, int length) {
        return key.length() == length || key.charAt(length) == SEPARATOR;
    }

    private static boolean isPlain(String part) {
        return part.indexOf(SEPARATOR) < 0 && part.indexOf('%') < 0;
    }

    private static void append(StringBuilder key, String part) {
        if (isPlain(part)) {
            key.append(part);
            return;
        }
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            switch (c) {
                case SEPARATOR -> key.append("%7C");
                case '%' -> key.append("%25");
                default -> key.append(c);
            }
        }
    }

    private static String plain(String part) {
        return part.indexOf('%') < 0 ? part : part.replace("%7C", "|").replace("%25", "%");
    }
}
