package org.crosswalk.deploy.local.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Invented people are named from three lists of common names; every name can be written in Windows-1252. */
final class Names {

    private final List<String> female = read("given-female.txt");
    private final List<String> male = read("given-male.txt");
    private final List<String> family = read("family-names.txt");

    String family(Draw draw) {
        return draw.of(family);
    }

    PersonName person(Draw draw, Sex sex, String familyName) {
        String middle = draw.chance(0.6) ? given(draw, sex) : null;
        String suffix = sex == Sex.MALE && draw.chance(0.03) ? draw.of(List.of("Jr", "III")) : null;
        return new PersonName(given(draw, sex), middle, familyName, suffix);
    }

    private String given(Draw draw, Sex sex) {
        boolean fromFemale = sex == Sex.FEMALE || (sex == Sex.NONBINARY && draw.chance(0.5));
        return draw.of(fromFemale ? female : male);
    }

    private static List<String> read(String resource) {
        try (InputStream in = Names.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the names in " + resource, e);
        }
    }
}
