/** Other ways to link records, each with settings that were fixed before anything was measured. */
package org.crosswalk.deploy.bench.linkage.peer;
