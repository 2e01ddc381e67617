/**
 * Drop folders in a Connect worker: one task takes the files of one partner's folder, each in one transaction. What is held
 * of earlier files is read back from the ledger topic when the task starts.
 */
package org.crosswalk.submission.connect;
