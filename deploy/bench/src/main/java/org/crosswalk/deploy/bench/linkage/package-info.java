/** What the measurements of linkage share: made-up people, labelled sets, one model in Java and in SQL, figures of quality. */
package org.crosswalk.deploy.bench.linkage;
