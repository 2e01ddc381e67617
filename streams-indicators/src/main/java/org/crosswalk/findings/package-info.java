/**
 * What does not fit together in the rows of one person, within a partner's rows and across sectors: told to the partner whose
 * row it concerns as a warning, which goes when the rows fit.
 */
package org.crosswalk.findings;
