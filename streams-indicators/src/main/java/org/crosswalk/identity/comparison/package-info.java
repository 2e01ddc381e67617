/** Comparison of two records field by field: how far two values agree, on a few levels. */
package org.crosswalk.identity.comparison;
