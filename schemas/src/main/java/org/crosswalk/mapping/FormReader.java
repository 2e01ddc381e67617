package org.crosswalk.mapping;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads out of a layout's YAML how its rows stand in a file, apart from what they mean. */
final class FormReader {
    private static final String ASCII = "HY2K 0123456789 ABCXYZ abcxyz ,;|^\"\t\n";

    private final YamlMap yaml;

    FormReader(YamlMap yaml) {
        this.yaml = yaml;
    }

    List<Integer> recordLengths() {
        return yaml.texts("record-lengths").stream().map(this::length).toList();
    }

    char delimiter() {
        return yaml.read("delimiter", FormReader::character).orElse(',');
    }

    Optional<Character> quote() {
        return yaml.read("quote", FormReader::character);
    }

    Optional<Layout.FillDown> fillDown() {
        return yaml.map("fill-down").map(FormReader::fillDown);
    }

    Optional<Layout.Parts> parts() {
        return yaml.map("parts").map(FormReader::parts);
    }

    Optional<Layout.Trailer> trailer() {
        return yaml.map("trailer").map(FormReader::trailer);
    }

    List<Charset> encodings() {
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
        if (plain.length() != 1 || plain.charAt(0) > '~' || plain.charAt(0) < ' ' && plain.charAt(0) != '\t') {
            throw new IllegalArgumentException("must be one character of ASCII that is printed, or tab");
        }
        return plain.charAt(0);
    }

    private int length(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            yaml.problem("'record-lengths' must be whole numbers, but holds '" + text + "'");
            return 1;
        }
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
}
