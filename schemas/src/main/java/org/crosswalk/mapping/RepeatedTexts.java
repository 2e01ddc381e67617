package org.crosswalk.mapping;

/**
 * A reading that remembers what it read out of some texts: a column holds few values over and over, and codes, days and
 * numbers cost more to read than to find again. Safe for use by several threads, as what is remembered never changes.
 */
final class RepeatedTexts implements Reading {
    private static final int PLACES = 128;

    private final Reading reading;
    private final Known[] known = new Known[PLACES];

    /** A text and its value; null where the text stands for none. */
    private record Known(String text, Object value) {}

    RepeatedTexts(Reading reading) {
        this.reading = reading;
    }

    @Override
    public Object read(Object raw) throws Unreadable {
        if (!(raw instanceof String text)) {
            return reading.read(raw);
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        Known found = known[place];
        if (found == null || !found.text().equals(text)) {
            found = new Known(text, reading.read(text));
            known[place] = found;
        }
        return found.value();
    }
}
