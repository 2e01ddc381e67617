/** What the measurements of linkage share: made-up people, labelled sets and one model in Java and in SQL. */
package org.crosswalk.deploy.bench.linkage;
