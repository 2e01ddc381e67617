package org.crosswalk.deploy.bench.linkage;

import java.util.Map;
import java.util.random.RandomGenerator;

/** Errors that registrars make in a description of a person. Dates stay dates. */
final class Slips {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final int DAYS = 28;

    private Slips() {}

    /** Makes one error in a description, or tells something newer or nothing at all. */
    static void make(Map<String, String> values, RandomGenerator random) {
        switch (random.nextInt(10)) {
            case 0, 1 -> values.computeIfPresent("given_name", (column, name) -> letters(name, random));
            case 2, 3 -> values.computeIfPresent("family_name", (column, name) -> letters(name, random));
            case 4 -> values.computeIfPresent("birth_date", (column, date) -> date(date, random));
            case 5 -> values.put("postal_code", MadePeople.postalCode(random));
            case 6 -> values.computeIfPresent("phone", (column, phone) -> digit(phone, random));
            case 7 -> values.remove(random.nextBoolean() ? "phone" : "email");
            case 8 -> values.put("phone", MadePeople.phone(random));
            default -> values.computeIfPresent("email", (column, email) -> digit(email, random));
        }
    }

    /** One letter left out, doubled, replaced, or swapped with the next one. */
    private static String letters(String name, RandomGenerator random) {
        int at = random.nextInt(name.length() - 1);
        String before = name.substring(0, at);
        String rest = name.substring(at + 1);
        char letter = name.charAt(at);
        return switch (random.nextInt(4)) {
            case 0 -> before + rest;
            case 1 -> before + letter + letter + rest;
            case 2 -> before + LETTERS.charAt(random.nextInt(LETTERS.length())) + rest;
            default -> before + rest.charAt(0) + letter + rest.substring(1);
        };
    }

    private static String date(String date, RandomGenerator random) {
        String[] parts = date.split("-");
        int day = Integer.parseInt(parts[2]);
        if (day <= 12 && random.nextBoolean()) {
            return parts[0] + "-" + parts[2] + "-" + parts[1];
        }
        return "%s-%s-%02d".formatted(parts[0], parts[1], 1 + random.nextInt(DAYS));
    }

    /** One digit replaced. */
    private static String digit(String text, RandomGenerator random) {
        int at = random.nextInt(text.length());
        while (!Character.isDigit(text.charAt(at))) {
            at = (at + 1) % text.length();
        }
        return text.substring(0, at) + (char) ('0' + random.nextInt(10)) + text.substring(at + 1);
    }
}
