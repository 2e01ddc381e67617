/** How much a level of agreement says for or against a match: m, u and frequencies, and their estimation without labels. */
package org.crosswalk.identity.weights;
