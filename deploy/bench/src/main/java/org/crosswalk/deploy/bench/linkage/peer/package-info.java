/** Other ways to link records, each with settings that are the same for every set. */
package org.crosswalk.deploy.bench.linkage.peer;
