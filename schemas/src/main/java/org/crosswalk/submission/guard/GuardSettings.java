package org.crosswalk.submission.guard;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The guards of a partner's files, layout by layout. As text a setting is named {@code deleted-percent}, or {@code
 * thecb-cbm00s.deleted-percent} for the files of one layout alone.
 */
public final class GuardSettings {
    /** The defaults, for every layout. */
    public static final GuardSettings DEFAULTS = new GuardSettings(Guards.DEFAULTS, Map.of());

    /** Names of all settings. */
    public static final List<String> NAMES = List.of(
            "deleted-percent",
            "fewer-rows-percent",
            "least-rows",
            "changed-column-percent",
            "missing-column",
            "empty-file",
            "older-file",
            "repeated-file",
            "closed-before");

    private final Guards general;
    private final Map<String, Guards> ofLayouts;

    private GuardSettings(Guards general, Map<String, Guards> ofLayouts) {
        this.general = general;
        this.ofLayouts = Map.copyOf(ofLayouts);
    }

    /** The same guards for every layout. */
    public static GuardSettings of(Guards guards) {
        return new GuardSettings(guards, Map.of());
    }

    /**
     * Reads settings.
     *
     * @param texts values by the names of settings
     * @param layouts layouts that may be named
     * @param problems takes a setting's name and what is wrong with it
     */
    public static GuardSettings read(
            Map<String, String> texts, Collection<String> layouts, BiConsumer<String, String> problems) {
        Map<String, Map<String, String>> byLayout = new HashMap<>();
        texts.forEach((name, text) -> {
            int dot = name.lastIndexOf('.');
            String layout = dot < 0 ? "" : name.substring(0, dot);
            if (!NAMES.contains(name.substring(dot + 1))) {
                problems.accept(name, "is no guard; known are " + String.join(", ", NAMES));
            } else if (dot >= 0 && !layouts.contains(layout)) {
                problems.accept(
                        name, "names '" + layout + "', but the partner's layouts are " + new TreeSet<>(layouts));
            } else {
                byLayout.computeIfAbsent(layout, each -> new HashMap<>()).put(name.substring(dot + 1), text);
            }
        });
        Guards general = guards(byLayout.getOrDefault("", Map.of()), "", Guards.DEFAULTS, problems);
        Map<String, Guards> ofLayouts = new HashMap<>();
        byLayout.forEach((layout, own) -> {
            if (!layout.isEmpty()) {
                ofLayouts.put(layout, guards(own, layout + '.', general, problems));
            }
        });
        return new GuardSettings(general, ofLayouts);
    }

    /** The guards of files of a layout. */
    public Guards of(String layout) {
        return ofLayouts.getOrDefault(layout, general);
    }

    private static Guards guards(
            Map<String, String> texts, String prefix, Guards otherwise, BiConsumer<String, String> problems) {
        var read = new Texts(texts, (name, problem) -> problems.accept(prefix + name, problem));
        return new Guards(
                read.number("deleted-percent", 0, 100, otherwise.deletedPercent()),
                read.number("fewer-rows-percent", 0, 100, otherwise.fewerRowsPercent()),
                read.number("least-rows", 1, Integer.MAX_VALUE, otherwise.leastRows()),
                read.number("changed-column-percent", 1, 101, otherwise.changedColumnPercent()),
                read.holds("missing-column", otherwise.missingColumn()),
                read.holds("empty-file", otherwise.emptyFile()),
                read.holds("older-file", otherwise.olderFile()),
                read.holds("repeated-file", otherwise.repeatedFile()),
                read.value("closed-before", GuardSettings::firstOpenTerm, otherwise.closedBefore()));
    }

    private static Optional<FirstOpenTerm> firstOpenTerm(String text) {
        return text.equals("never") ? Optional.empty() : Optional.of(FirstOpenTerm.of(text));
    }

    /** Values as they are written. */
    private record Texts(Map<String, String> texts, BiConsumer<String, String> problems) {

        int number(String name, int least, int most, int otherwise) {
            return value(
                    name,
                    text -> {
                        if (!text.matches("\\d{1,9}")
                                || Integer.parseInt(text) < least
                                || Integer.parseInt(text) > most) {
                            throw new IllegalArgumentException("is '" + text + "', but must be a whole number from "
                                    + least + (most == Integer.MAX_VALUE ? " on" : " to " + most));
                        }
                        return Integer.parseInt(text);
                    },
                    otherwise);
        }

        boolean holds(String name, boolean otherwise) {
            return value(
                    name,
                    text -> switch (text) {
                        case "hold" -> true;
                        case "take" -> false;
                        default -> throw new IllegalArgumentException("is '" + text + "'; write hold or take");
                    },
                    otherwise);
        }

        <T> T value(String name, Function<String, T> read, T otherwise) {
            String text = texts.get(name);
            try {
                return text == null ? otherwise : read.apply(text.strip());
            } catch (IllegalArgumentException e) {
                problems.accept(name, e.getMessage());
                return otherwise;
            }
        }
    }
}
