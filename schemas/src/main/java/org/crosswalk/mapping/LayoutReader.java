package org.crosswalk.mapping;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.vocabulary.ReportSubject;

/** Reads one layout out of its YAML. */
final class LayoutReader {
    private static final List<String> NEEDED = List.of("sector", "format", "fields", "emit");

    private static final String ASCII = "HY2K 0123456789 ABCXYZ abcxyz ,;|^\"\t\n";

    /** What a file can report, by its key here, and the field of the control record that says it. */
    private static final Map<String, String> REPORTED =
            Map.of("report", "report", "term-year", "termYear", "season", "season", "school-year", "schoolYear");

    private final YamlMap yaml;
    private final KnownValues known = new KnownValues();

    LayoutReader(YamlMap yaml) {
        this.yaml = yaml;
    }

    Layout read() {
        String id = yaml.requiredText("id");
        LayoutFormat format = yaml.oneOf("format", LayoutFormat.class).orElse(LayoutFormat.TABLE);
        Optional<Layout.Header> header = yaml.map("header").map(this::header);
        List<Field> fields = fields(yaml, "");
        List<Derived> derived = yaml.named("derived", (name, map) -> {
            Derived read = new DerivedReader(name, map, known).read();
            known.add(name, new KnownValues.Known(read.kind(), read.symbols(), false), map::problem);
            return read;
        });
        Layout layout = new Layout(
                id,
                yaml.requiredText("title"),
                yaml.text("source").orElse(""),
                yaml.oneOf("sector", Sector.class).orElse(Sector.K12),
                format,
                encodings(),
                yaml.texts("record-lengths").stream().map(this::length).toList(),
                yaml.read("delimiter", LayoutReader::character).orElse(','),
                yaml.read("quote", LayoutReader::character),
                yaml.flag("column-names"),
                otherNames(fields),
                optionalColumns(fields),
                Set.copyOf(yaml.texts("withheld")),
                yaml.map("fill-down").map(LayoutReader::fillDown),
                yaml.map("parts").map(LayoutReader::parts),
                yaml.text("table").orElse(""),
                header,
                yaml.map("trailer").map(LayoutReader::trailer),
                yaml.map("recognise").map(this::recognition).orElse(new Layout.Recognition(Optional.empty(), Map.of())),
                fields,
                derived,
                conditions(yaml, "select"),
                yaml.maps("checks", this::check),
                references("scope"),
                references("row-key"),
                yaml.map("reports").map(this::reports),
                yaml.maps("emit", map -> new EmitReader(map, known).read()).stream()
                        .flatMap(Optional::stream)
                        .toList(),
                yaml.fingerprint());
        NEEDED.stream().filter(key -> !yaml.has(key)).forEach(key -> yaml.problem("'" + key + "' is missing"));
        LayoutRules.check(layout, yaml::problem);
        yaml.close();
        return layout;
    }

    private static Map<String, List<String>> otherNames(List<Field> fields) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Field field : fields) {
            if (field.place() instanceof Place.Named named
                    && !field.column().otherNames().isEmpty()) {
                names.put(named.name(), field.column().otherNames());
            }
        }
        return Map.copyOf(names);
    }

    private static Set<String> optionalColumns(List<Field> fields) {
        Set<String> names = new LinkedHashSet<>();
        for (Field field : fields) {
            if (field.place() instanceof Place.Named named && field.column().optional()) {
                names.add(named.name());
            }
        }
        return Set.copyOf(names);
    }

    private static Layout.Parts parts(YamlMap map) {
        Map<String, Set<String>> required = new LinkedHashMap<>();
        map.lists("require").forEach((property, values) -> required.put(property, Set.copyOf(values)));
        Layout.Parts parts = new Layout.Parts(
                map.requiredText("manifest"),
                map.requiredText("property"),
                map.requiredText("changes-only"),
                map.requiredText("complete"),
                map.requiredText("absent"),
                map.texts("files"),
                Map.copyOf(required));
        map.close();
        return parts;
    }

    private static Layout.FillDown fillDown(YamlMap map) {
        Layout.FillDown fill = new Layout.FillDown(map.requiredText("field"), map.texts("within"));
        map.close();
        return fill;
    }

    private List<Field> fields(YamlMap map, String prefix) {
        return map.named("fields", (name, field) -> {
            Field read = new FieldReader(name, field).read();
            known.add(
                    prefix + name, new KnownValues.Known(read.kind(), read.symbols(), read.required()), field::problem);
            return read;
        });
    }

    private Layout.Header header(YamlMap map) {
        var header = new Layout.Header(
                map.requiredText("starts-with"),
                map.read("record-length", FieldReader::positions),
                fields(map, Values.HEADER));
        map.close();
        return header;
    }

    private static Layout.Trailer trailer(YamlMap map) {
        var trailer = new Layout.Trailer(
                map.requiredText("starts-with"),
                map.read("count", FieldReader::positions).orElse(new Place.Positions(1, 1)));
        if (!map.has("count")) {
            map.problem("'count' is missing");
        }
        map.close();
        return trailer;
    }

    private Layout.Recognition recognition(YamlMap map) {
        Map<String, Set<String>> header = new LinkedHashMap<>();
        conditions(map, "header").forEach(each -> header.put(each.value(), each.allowed()));
        header.keySet().forEach(name -> known.require(Values.HEADER + name, map::problem));
        var recognition = new Layout.Recognition(map.read("file-name", FieldReader::pattern), header);
        map.close();
        return recognition;
    }

    private Layout.Reports reports(YamlMap map) {
        Map<String, String> values = new LinkedHashMap<>();
        REPORTED.forEach((name, field) -> map.text(name).ifPresent(value -> {
            Schema.Field filled = Submission.getClassSchema().getField(field);
            known.require(value, map::problem)
                    .flatMap(each -> AvroFit.misfit(filled, each.kind(), each.symbols()))
                    .ifPresent(misfit -> map.problem("'" + name + "' " + misfit));
            values.put(name, value);
        }));
        var reports = new Layout.Reports(
                map.read("subject", LayoutReader::subject).orElse(ReportSubject.UNKNOWN), Map.copyOf(values));
        map.close();
        return reports;
    }

    private Check check(YamlMap map) {
        Check check = new Check(
                map.requiredText("value"),
                map.requiredText("equals"),
                map.requiredText("rule"),
                map.requiredText("hint"));
        known.require(check.value(), map::problem);
        known.require(check.equal(), map::problem);
        return check;
    }

    private List<String> references(String key) {
        List<String> names = yaml.texts(key);
        names.forEach(name -> known.require(name, text -> yaml.problem("in '" + key + "': " + text)));
        return names;
    }

    private List<Condition> conditions(YamlMap map, String key) {
        boolean ofHeader = key.equals("header");
        return EmitReader.conditions(map, key, name -> {
            if (!ofHeader) {
                known.require(name, map::problem);
            }
        });
    }

    private int length(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            yaml.problem("'record-lengths' must be whole numbers, but holds '" + text + "'");
            return 1;
        }
    }

    private static ReportSubject subject(String text) {
        return Stream.of(ReportSubject.values())
                .filter(subject -> subject.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "is '" + text + "'; allowed are " + List.of(ReportSubject.values())));
    }

    private List<Charset> encodings() {
        List<Charset> encodings = new ArrayList<>();
        for (String name : yaml.texts("encoding")) {
            if (!isCharset(name) || !ASCII.equals(new String(ASCII.getBytes(Charset.forName(name)), US_ASCII))) {
                yaml.problem("'encoding' is '" + name + "', a character set that is not known here, or none in which "
                        + "letters and digits are those of ASCII (UTF-16 is told from the file itself)");
            } else {
                encodings.add(Charset.forName(name));
            }
        }
        return encodings.isEmpty() ? List.of(StandardCharsets.UTF_8) : List.copyOf(encodings);
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name) && Charset.forName(name).canEncode();
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private static Character character(String text) {
        String plain = text.equals("tab") ? "\t" : text;
        if (plain.length() != 1) {
            throw new IllegalArgumentException("must be one character, or tab");
        }
        return plain.charAt(0);
    }
}
