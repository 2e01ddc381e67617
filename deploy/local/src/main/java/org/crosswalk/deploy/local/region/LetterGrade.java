package org.crosswalk.deploy.local.region;

/** What a letter stands for on a transcript. */
final class LetterGrade {

    private LetterGrade() {}

    /** Grade points on a scale of four. */
    static double points(String letter) {
        return switch (letter) {
            case "A" -> 4;
            case "B" -> 3;
            case "C" -> 2;
            case "D" -> 1;
            default -> 0;
        };
    }

    /** A percentage within the letter's band; null for a withdrawal. */
    static String percent(String letter) {
        return switch (letter) {
            case "A" -> "95.0";
            case "B" -> "85.5";
            case "C" -> "75.0";
            case "D" -> "66.5";
            case "F" -> "52.0";
            default -> null;
        };
    }
}
