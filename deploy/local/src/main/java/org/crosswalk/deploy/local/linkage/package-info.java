/** Linkage of a file of records, without a pipeline: what `link`, `train` and `why` do. */
package org.crosswalk.deploy.local.linkage;
