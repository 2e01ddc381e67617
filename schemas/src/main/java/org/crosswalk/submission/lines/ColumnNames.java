package org.crosswalk.submission.lines;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.crosswalk.mapping.Layout;

/**
 * The columns that a file names. Programs write one name in several ways; capitals, blanks and punctuation make no other
 * name, unless a file has both.
 */
final class ColumnNames {
    private final Map<String, Integer> exact = new HashMap<>();
    private final Map<String, Integer> plain = new HashMap<>();

    /** Adds a column by its number, from 0. */
    void add(String name, int number) {
        exact.putIfAbsent(name, number);
        plain.putIfAbsent(plain(name), number);
    }

    /** The numbers of the columns that a layout reads, by its names; columns that the file lacks are not in it. */
    Map<String, Integer> numbers(Layout layout) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, List<String>> others = layout.otherNames();
        for (String name : layout.columns()) {
            Integer number = number(name, others.getOrDefault(name, List.of()));
            if (number != null) {
                numbers.put(name, number);
            }
        }
        return numbers;
    }

    /** The numbers of columns that the file has, by any of these names. */
    List<Integer> numbersOf(Set<String> names) {
        return names.stream()
                .map(name -> number(name, List.of()))
                .filter(Objects::nonNull)
                .toList();
    }

    private Integer number(String name, List<String> others) {
        Integer number = exact.containsKey(name) ? exact.get(name) : plain.get(plain(name));
        for (int i = 0; number == null && i < others.size(); i++) {
            number = number(others.get(i), List.of());
        }
        return number;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
