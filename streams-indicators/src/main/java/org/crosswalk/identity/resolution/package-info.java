/** Linkage that runs: one record more, less or corrected at a time, and never from the beginning. */
package org.crosswalk.identity.resolution;
