/** Blocking: which pairs of records are worth comparing. */
package org.crosswalk.identity.blocking;
