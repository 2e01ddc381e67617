package org.crosswalk.submission.guard;

/**
 * What a person decided about a file that is held.
 *
 * @param held the file
 * @param who who decided
 * @param why why, in that person's words
 */
public record Decision(HeldFile held, String who, String why) {}
