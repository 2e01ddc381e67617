package org.crosswalk.submission.ledger;

import java.util.List;

/**
 * What is held of a row beside its hashes.
 *
 * @param row its key within the scope, as text
 * @param facts the facts it became, each as topic, a blank and the fact's key
 */
record HeldRow(String row, List<String> facts) {}
