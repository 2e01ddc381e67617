package org.crosswalk.flow;

import java.util.function.Supplier;

/**
 * What the steps of one application share.
 *
 * @param values makes a decoder of contract values; each task needs its own
 * @param partitions partitions of the contract topics, and so of every internal topic
 * @param pace how busy the application is
 * @param meters what it counts
 */
public record Surroundings(Supplier<ContractValues> values, int partitions, Pace pace, Meters meters) {}
