package org.crosswalk.mapping;

/**
 * Why a row could not be read.
 *
 * @param field field concerned, as the layout names it
 * @param rule rule that was broken, such as {@code required}, {@code date}, {@code code}
 * @param hint what to do, for a person
 * @param value the value as it was offered, or empty
 */
public record Problem(String field, String rule, String hint, String value) {}
