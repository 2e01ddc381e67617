/**
 * What every step of a topology shares: reading contract records, facts that belong to no person, pace and meters. It knows
 * the contract and nothing of identity, histories or indicators.
 */
package org.crosswalk.flow;
