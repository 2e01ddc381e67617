package org.crosswalk.submission;

/** A fixed-width record to which values are written at the positions that the published layout gives them. */
public final class HandRecord {
    private final StringBuilder text;

    private HandRecord(int length) {
        this.text = new StringBuilder(" ".repeat(length));
    }

    /** A blank record. */
    public static HandRecord of(int length) {
        return new HandRecord(length);
    }

    /** Writes a value from a position, counted from 1. */
    public HandRecord at(int position, String value) {
        text.replace(position - 1, position - 1 + value.length(), value);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
