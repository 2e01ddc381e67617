package org.crosswalk.schemas;

/**
 * A student as one partner knows them.
 *
 * @param partner id of the partner
 * @param student the partner's own id of the student
 */
public record SourcePerson(String partner, String student) {

    /** The source person of a person fact's key, which always begins with partner and student. */
    public static SourcePerson ofKey(String key) {
        var parts = FactKey.parts(key);
        if (parts.size() < 2) {
            throw new IllegalArgumentException("Not the key of a person's fact: '" + key + "' has no student");
        }
        return new SourcePerson(parts.get(0), parts.get(1));
    }

    /**
     * The {@link #key} of the source person of a person fact's key: what that begins with.
     *
     * @throws IllegalArgumentException when the key has no student
     */
    public static String keyOf(String factKey) {
        int partner = factKey.indexOf(FactKey.SEPARATOR);
        if (partner < 0) {
            throw new IllegalArgumentException("Not the key of a person's fact: '" + factKey + "' has no student");
        }
        int student = factKey.indexOf(FactKey.SEPARATOR, partner + 1);
        return student < 0 ? factKey : factKey.substring(0, student);
    }

    /** This source person as a key. */
    public String key() {
        return FactKey.of(partner, student);
    }

    /** The partition, among {@code count}, of every fact about this source person. */
    public int partition(int count) {
        return FactKey.partition(key(), count);
    }
}
