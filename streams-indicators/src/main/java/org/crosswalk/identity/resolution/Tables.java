package org.crosswalk.identity.resolution;

/**
 * The tables of a running linkage.
 *
 * @param records what the records say, by id
 * @param blocks members of blocks, by key and id
 * @param pairs matches and possible matches, from both sides
 * @param people which person each record is, by id
 * @param assertions what people and partners say about pairs, by their keys, and by pair from both sides
 */
public record Tables(Rows records, Rows blocks, Rows pairs, Rows people, Rows assertions) {}
