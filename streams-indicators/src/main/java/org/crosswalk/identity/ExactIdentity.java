package org.crosswalk.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.history.AcademicTerm;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.college.CollegeStudent;
import org.crosswalk.schemas.k12.K12Student;
import org.crosswalk.schemas.wbl.Placement;

/**
 * Identity by the state student id alone: source persons with one id are one person. The outcome depends only on the
 * records that hold, never on the order in which they came, and person ids are derived from content.
 */
public final class ExactIdentity {
    private static final int HASH_DIGITS = 26;
    private static final String LINKED = "P";
    private static final String ALONE = "L";

    private ExactIdentity() {}

    /**
     * What one record says of a source person's identity.
     *
     * @param stateStudentId the state-wide student id, never one that stands for a missing id
     * @param recency order of the record among the source person's; the latest is believed
     */
    public record Claim(String stateStudentId, int recency) {}

    /** What a record that holds says of identity; empty for records that bear none or whose state id is missing. */
    public static Optional<Claim> claim(SpecificRecord fact) {
        if (fact instanceof K12Student student) {
            return claim(student.getStateStudentId(), 0);
        }
        if (fact instanceof CollegeStudent student) {
            return claim(
                    student.getStateStudentId(), new AcademicTerm(student.getTermYear(), student.getSeason()).order());
        }
        return fact instanceof Placement placement ? claim(placement.getStateStudentId(), 0) : Optional.empty();
    }

    /**
     * The state id of a source person: that of the latest claim, the smallest id among claims of one moment. Empty without
     * claims: then the source person has no link and is a person of its own.
     *
     * @param claims the claims of all records of the source person that hold
     */
    public static Optional<String> stateStudentId(Collection<Claim> claims) {
        return claims.stream()
                .max(Comparator.comparingInt(Claim::recency)
                        .thenComparing(Claim::stateStudentId, Comparator.reverseOrder()))
                .map(Claim::stateStudentId);
    }

    /** The person of a state id. */
    public static String person(String stateStudentId) {
        return LINKED + hash("state-id|" + stateStudentId);
    }

    /** The person that a source person without a link is. */
    public static String personOfItsOwn(SourcePerson source) {
        return ALONE + hash("source-person|" + source.key());
    }

    private static Optional<Claim> claim(String stateStudentId, int recency) {
        String id = stateStudentId == null ? "" : stateStudentId.strip();
        boolean missing = id.chars().allMatch(c -> c == '0') || id.chars().allMatch(c -> c == '9');
        return missing ? Optional.empty() : Optional.of(new Claim(id, recency));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
