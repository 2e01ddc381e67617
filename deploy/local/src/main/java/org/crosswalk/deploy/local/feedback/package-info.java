/** What a partner is told: the rows of its own that could not be taken, and what to do about each. */
package org.crosswalk.deploy.local.feedback;
