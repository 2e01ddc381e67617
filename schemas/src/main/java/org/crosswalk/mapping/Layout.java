package org.crosswalk.mapping;

import java.nio.charset.Charset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.vocabulary.ReportSubject;

/**
 * How the rows of one kind of file or table stand, what they mean, and which contract records they become. A layout is
 * read from a description file (see {@link Layouts}); schemas/LAYOUTS.md lists its keys.
 *
 * @param id short name, such as {@code thecb-cbm00s}
 * @param title what the rows are, for people
 * @param source where the layout is published
 * @param sector sector whose partners send it
 * @param format how rows stand in their source
 * @param encodings character sets of the file; each row is read in the first in which it is text
 * @param recordLengths allowed lengths of a fixed-width record; empty for other formats
 * @param delimiter what stands between the fields of a delimited line
 * @param quote what stands around a field that holds delimiters, if anything does
 * @param columnNames whether the first line of a delimited file names the columns
 * @param withheld names of columns that must go nowhere, not even into the reject of a row
 * @param fillDown what stands only in the first of several rows, if anything does
 * @param parts the files of a set that is sent as one zip, where the layout is of such a set
 * @param table name of the table, for rows of a database; otherwise empty
 * @param header what the first line holds, where it is no row
 * @param trailer what the last line holds, where it is no row
 * @param recognition how a file of this layout is told from others
 * @param fields fields of a row
 * @param derived values that follow from fields
 * @param select conditions of the rows that mean anything
 * @param checks rules between values
 * @param scope names of the values that say what a full file restates
 * @param rowKey names of the fields that tell the rows of a scope apart
 * @param reports what a file of this layout reports, if it closes a reporting period
 * @param emits the contract records that a row becomes
 * @param fingerprint hash of all of the above; rows read by a changed layout do not count as unchanged
 */
public record Layout(
        String id,
        String title,
        String source,
        Sector sector,
        LayoutFormat format,
        List<Charset> encodings,
        List<Integer> recordLengths,
        char delimiter,
        Optional<Character> quote,
        boolean columnNames,
        Set<String> withheld,
        Optional<FillDown> fillDown,
        Optional<Parts> parts,
        String table,
        Optional<Header> header,
        Optional<Trailer> trailer,
        Recognition recognition,
        List<Field> fields,
        List<Derived> derived,
        List<Condition> select,
        List<Check> checks,
        List<String> scope,
        List<String> rowKey,
        Optional<Reports> reports,
        List<Emit> emits,
        long fingerprint) {

    /**
     * A first line that is no row.
     *
     * @param startsWith what it begins with
     * @param recordLength where it states the length of the records, if it does
     * @param fields its fields
     */
    public record Header(String startsWith, Optional<Place.Positions> recordLength, List<Field> fields) {}

    /**
     * A last line that is no row.
     *
     * @param startsWith what it begins with
     * @param count where it states the number of rows
     */
    public record Trailer(String startsWith, Place.Positions count) {}

    /**
     * Files that are sent as one zip. A manifest among them says of each whether it is complete, holds changes only, or is not
     * there: lines of a property and its value.
     *
     * @param manifest name of the manifest
     * @param property what the name of a file's property begins with; the file's name without its ending follows
     * @param changesOnly value of a file that holds changes only
     * @param complete value of a file that is complete
     * @param absent value of a file that is not there
     * @param files names of the files that are read, without their endings; others are left out
     * @param required values that properties must have, by property
     */
    public record Parts(
            String manifest,
            String property,
            String changesOnly,
            String complete,
            String absent,
            List<String> files,
            Map<String, Set<String>> required) {}

    /**
     * A value that stands only in the first of several rows; the rows after it have the same one.
     *
     * @param field name of the field
     * @param within names of the fields that are the same in all those rows
     */
    public record FillDown(String field, List<String> within) {}

    /**
     * How a file of the layout is told from others; what is empty is not asked.
     *
     * @param fileName pattern of its whole name
     * @param header values of header fields, by name
     */
    public record Recognition(Optional<Pattern> fileName, Map<String, Set<String>> header) {}

    /**
     * What a file reports.
     *
     * @param subject subject that is reported in full
     * @param values names of values, by {@code report}, {@code term-year}, {@code season} and {@code school-year}
     */
    public record Reports(ReportSubject subject, Map<String, String> values) {}

    /** Where a field stands; nothing when there is no field of that name. */
    public Optional<Place> place(String field) {
        return fields.stream()
                .filter(each -> each.name().equals(field))
                .map(Field::place)
                .findFirst();
    }

    /**
     * The columns or positions of a field, or of the fields from which a derived value follows, as their sender would look for
     * them; empty when there is none.
     */
    public String column(String value) {
        return places(List.of(value)).stream().map(Place::told).distinct().collect(Collectors.joining(", "));
    }

    /** Where the fields stand, by name, in the order of the layout. */
    public Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        fields.forEach(field -> places.put(field.name(), field.place()));
        return places;
    }

    /** Names of the columns that fields read, where columns have names. */
    public Set<String> columns() {
        return columns(fields.stream().map(Field::name).toList());
    }

    /** Columns that may have other names in a file: those names, by the first. */
    public Map<String, List<String>> otherNames() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Field field : fields) {
            if (field.place() instanceof Place.Named named
                    && !field.column().otherNames().isEmpty()) {
                names.put(named.name(), field.column().otherNames());
            }
        }
        return names;
    }

    /** Names of columns that a file may lack; their fields then have no value. */
    public Set<String> optionalColumns() {
        Set<String> names = new LinkedHashSet<>();
        for (Field field : fields) {
            if (field.place() instanceof Place.Named named && field.column().optional()) {
                names.add(named.name());
            }
        }
        return names;
    }

    /** Names of the columns from which the keys of the contract records follow, where columns have names. */
    public Set<String> keyColumns() {
        return columns(keyFields());
    }

    /** Names of the fields from which the keys of the contract records follow. */
    Set<String> keyFields() {
        Set<String> parts = new LinkedHashSet<>();
        emits.forEach(emit -> parts.addAll(emit.key()));
        return fieldsBehind(parts);
    }

    /** Names of the fields from which some values follow, directly or by derivation. */
    Set<String> fieldsBehind(Collection<String> values) {
        Set<String> names = new LinkedHashSet<>(values);
        // A derived value follows only from values above it.
        for (int i = derived.size() - 1; i >= 0; i--) {
            if (names.contains(derived.get(i).name())) {
                names.addAll(derived.get(i).inputs());
            }
        }
        names.removeIf(name -> place(name).isEmpty());
        return names;
    }

    private Set<String> columns(Collection<String> names) {
        Set<String> columns = new LinkedHashSet<>();
        for (String name : names) {
            if (place(name).orElseThrow() instanceof Place.Named column) {
                columns.add(column.name());
            }
        }
        return columns;
    }

    /**
     * Where the fields stand from which some values follow, directly or by derivation; header values and constants follow
     * from none.
     *
     * @param values names of values
     */
    public List<Place> places(Collection<String> values) {
        return fieldsBehind(values).stream()
                .map(name -> place(name).orElseThrow())
                .toList();
    }

    /** Where the fields stand without which a row is rejected. */
    public Set<Place> requiredPlaces() {
        return fields.stream().filter(Field::required).map(Field::place).collect(Collectors.toUnmodifiableSet());
    }

    /** Names of the fields whose column the layout says is harmless, by {@link HarmlessFields}: their values may be shown. */
    public Set<String> harmlessFields() {
        return HarmlessFields.of(this);
    }

    /** Names of the contract topics that rows become. */
    public Set<String> topics() {
        return emits.stream().map(emit -> emit.topic().name()).collect(Collectors.toUnmodifiableSet());
    }
}
