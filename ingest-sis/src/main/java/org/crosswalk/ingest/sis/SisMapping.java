package org.crosswalk.ingest.sis;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.LayoutException;
import org.crosswalk.mapping.LayoutFormat;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topics;

/**
 * Which rows of a student information system become which facts: one layout of the format {@code table} for each table, in
 * one file. The tables keep the order of the file, in which a database is read for the first time.
 */
public final class SisMapping {
    /** The mapping that is taken when none is named. */
    public static final String ROSARIO_SIS = "rosariosis";

    /** Columns of RosarioSIS that no mapping may read: Social Security number and credentials. */
    static final List<String> NEVER_READ = List.of("custom_200000003", "username", "password");

    private static final Pattern FILE = Pattern.compile(".*[.]ya?ml");

    private final String name;
    private final Map<String, TableMapping> tables;

    private SisMapping(String name, Map<String, TableMapping> tables) {
        this.name = name;
        this.tables = tables;
    }

    /**
     * The mapping that a name means: one that comes with Crosswalk, such as {@value #ROSARIO_SIS} or {@code edfi-ods}, or the
     * path of a file that ends with {@code .yaml} or {@code .yml}.
     *
     * @param withheld columns that must not leave the database; a mapping that reads one is refused
     * @throws SettingsException with every problem of the mapping
     */
    public static SisMapping named(String name, Set<String> withheld) {
        List<Layout> layouts = layouts(name);
        List<String> problems = new ArrayList<>();
        Map<String, Long> tablesOfTopic = layouts.stream()
                .flatMap(layout -> layout.topics().stream())
                .collect(groupingBy(topic -> topic, counting()));
        Map<String, TableMapping> tables = new LinkedHashMap<>();
        for (Layout layout : layouts) {
            problems(layout, withheld)
                    .map(problem -> name + ": layout " + layout.id() + " " + problem)
                    .forEach(problems::add);
            layout.topics().stream()
                    .flatMap(topic -> Topics.named(topic).stream())
                    .findFirst()
                    .ifPresent(topic -> {
                        var table = TableMapping.of(layout, topic, tablesOfTopic.get(topic.name()) > 1);
                        if (tables.put(table.table(), table) != null) {
                            problems.add(name + ": table " + table.table() + " has two layouts; keep one");
                        }
                    });
        }
        SettingsException.throwIfAny(problems);
        return new SisMapping(name, tables);
    }

    /** The name by which the mapping was asked for. */
    public String name() {
        return name;
    }

    /** Names of the tables that are read, in the order of the file. */
    public List<String> tables() {
        return List.copyOf(tables.keySet());
    }

    /** Columns of a table that are read; none for a table that is not. */
    public Set<String> columns(String table) {
        return table(table).map(TableMapping::columns).orElse(Set.of());
    }

    /** Columns of a table that the key of its facts needs; none for a table that is not read. */
    public Set<String> keyColumns(String table) {
        return table(table).map(TableMapping::keyColumns).orElse(Set.of());
    }

    /** The tables that feed the same topic as one of them, in the order of the file; none for a table that is not read. */
    List<String> tablesWith(String table) {
        return table(table)
                .map(known -> tables.values().stream()
                        .filter(other -> other.topic().equals(known.topic()))
                        .map(TableMapping::table)
                        .toList())
                .orElse(List.of());
    }

    Optional<TableMapping> table(String table) {
        return Optional.ofNullable(tables.get(table));
    }

    private static List<Layout> layouts(String name) {
        List<String> known = text("index.txt").lines().toList();
        try {
            if (FILE.matcher(name).matches()) {
                return Layouts.named(name);
            }
            if (known.contains(name)) {
                return Layouts.parse(name, text(name + ".yaml"));
            }
        } catch (LayoutException e) {
            throw new SettingsException(e.problems());
        }
        throw new SettingsException(List.of("There is no mapping '" + name + "'; known are " + String.join(", ", known)
                + ". A mapping of one's own is named by its file, which ends with .yaml."));
    }

    private static Stream<String> problems(Layout layout, Set<String> withheld) {
        Set<String> leaking = new TreeSet<>(layout.columns());
        leaking.retainAll(withheld);
        return Stream.of(
                        Optional.of("must have the format table").filter(x -> layout.format() != LayoutFormat.TABLE),
                        Optional.of("must be of the sector k12").filter(x -> layout.sector() != Sector.K12),
                        Optional.of("must name its table")
                                .filter(x -> layout.table().isEmpty()),
                        Optional.of("must emit exactly one contract record: one table feeds one topic")
                                .filter(x -> layout.emits().size() != 1),
                        Optional.of("reads " + leaking + ", which must not leave the database")
                                .filter(x -> !leaking.isEmpty()))
                .flatMap(Optional::stream);
    }

    private static String text(String resource) {
        try (var in = SisMapping.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
