package org.crosswalk.deploy.local.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Invented people are named from lists of common names; every name can be written in Windows-1252. */
final class Names {

    private final List<String> female = read("given-female.txt");
    private final List<String> male = read("given-male.txt");
    private final List<String> family = read("family-names.txt");
    private final Map<String, List<String>> nicknames = read("nicknames.txt").stream()
            .map(line -> List.of(line.split(" ")))
            .collect(Collectors.toMap(words -> words.get(0), words -> words.subList(1, words.size())));

    String family(Draw draw) {
        return draw.of(family);
    }

    PersonName person(Draw draw, Sex sex, String familyName) {
        String middle = draw.chance(0.6) ? given(draw, sex) : null;
        String suffix = sex == Sex.MALE && draw.chance(0.03) ? draw.of(List.of("Jr", "III")) : null;
        return new PersonName(given(draw, sex), middle, familyName, suffix);
    }

    /** Another given name of the same sex than those that are taken. */
    String givenOtherThan(Collection<String> taken, Sex sex, Draw draw) {
        String name = given(draw, sex);
        while (taken.contains(name)) {
            name = given(draw, sex);
        }
        return name;
    }

    /** What people are called instead of their given name; empty when it has no nickname. */
    List<String> nicknames(String given) {
        return nicknames.getOrDefault(given, List.of());
    }

    /** Another family name. */
    String familyOtherThan(String taken, Draw draw) {
        String name = family(draw);
        while (name.equals(taken)) {
            name = family(draw);
        }
        return name;
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
