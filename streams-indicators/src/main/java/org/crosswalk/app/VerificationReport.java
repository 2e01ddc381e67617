package org.crosswalk.app;

import java.util.List;

/**
 * What a verification found.
 *
 * @param cells cells that were compared: those published and those computed anew, together
 * @param links links that were compared, likewise
 * @param differences one line for each link, finding or cell that differs
 */
public record VerificationReport(long cells, long links, List<String> differences) {
    /** Copies the list. */
    public VerificationReport {
        differences = List.copyOf(differences);
    }

    /** Whether everything published is right. */
    public boolean agrees() {
        return differences.isEmpty();
    }

    /** The outcome in one line, such as {@code verified 1200 cells, 0 differ}. */
    public String summary() {
        return "verified " + cells + " cells, " + differences.size() + " differ";
    }
}
