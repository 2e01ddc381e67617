/** Reading a partner's file: ways that others have, and what ours keeps in memory. */
package org.crosswalk.deploy.bench.files;
