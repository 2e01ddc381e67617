package org.crosswalk.submission.guard;

/**
 * Why a file is held.
 *
 * @param guard guard that holds it
 * @param reason what was found, for the person who decides
 */
public record Suspicion(Guard guard, String reason) {}
