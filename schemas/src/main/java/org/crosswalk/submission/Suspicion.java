package org.crosswalk.submission;

/**
 * Why a file is held.
 *
 * @param guard guard that holds it
 * @param reason what was found, for the person who decides
 */
record Suspicion(Guard guard, String reason) {}
