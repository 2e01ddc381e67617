/**
 * What is held of a partner's rows, and the changes that a file makes to it: comparison row by row, facts, rejects, entries
 * of the ledger and control records.
 */
package org.crosswalk.submission.ledger;
