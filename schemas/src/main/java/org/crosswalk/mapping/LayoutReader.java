package org.crosswalk.mapping;

import java.util.LinkedHashMap;
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

    /** What a file can report, by its key here, and the field of the control record that says it. */
    private static final Map<String, String> REPORTED =
            Map.of("report", "report", "term-year", "termYear", "season", "season", "school-year", "schoolYear");

    private final YamlMap yaml;
    private final FormReader form;
    private final KnownValues known = new KnownValues();

    LayoutReader(YamlMap yaml) {
        this.yaml = yaml;
        this.form = new FormReader(yaml);
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
                form.encodings(),
                form.recordLengths(),
                form.delimiter(),
                form.quote(),
                yaml.flag("column-names"),
                Set.copyOf(yaml.texts("withheld")),
                form.fillDown(),
                form.parts(),
                yaml.text("table").orElse(""),
                header,
                form.trailer(),
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
        LayoutRules.check(layout, yaml::problemAt);
        yaml.close();
        return layout;
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
        names.forEach(name -> known.require(name, text -> yaml.problemAt("in '" + key + "': " + text, key)));
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

    private static ReportSubject subject(String text) {
        return Stream.of(ReportSubject.values())
                .filter(subject -> subject.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "is '" + text + "'; allowed are " + List.of(ReportSubject.values())));
    }
}
