/** Whether what partners sent is what the topics hold: control records against the ledger and the facts. */
package org.crosswalk.deploy.local.reconcile;
