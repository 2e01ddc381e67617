/** Why a pair of records is one person or two: what each comparison adds, for people to read. */
package org.crosswalk.identity.evidence;
