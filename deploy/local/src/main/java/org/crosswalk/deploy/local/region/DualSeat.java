package org.crosswalk.deploy.local.region;

/**
 * A college course that a high school student takes, as the college sees it.
 *
 * @param term term at the college
 * @param course course
 * @param withdrawn the college's record ends in a withdrawal
 */
record DualSeat(Term term, CatalogCourse course, boolean withdrawn) {}
