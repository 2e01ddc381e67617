package org.crosswalk.identity.comparison;

import java.util.List;

/**
 * Where a comparison finds its value.
 *
 * @param name name of the comparison
 * @param columns columns whose values, joined by blanks, are compared
 * @param place number of the comparison among those of the model, from 0
 * @param with number of the comparison whose values may be swapped with this one's; -1 for none
 * @param frequencies whether a rare value that agrees says more than a frequent one
 * @param cut length at which some source cuts values off; 0 for none
 */
public record Field(String name, List<String> columns, int place, int with, boolean frequencies, int cut) {}
