/** Linkage of a whole set of records at once: the training of weights, the links of a file, the proof of the running links. */
package org.crosswalk.identity.batch;
