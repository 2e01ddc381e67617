/** From scored pairs to people. */
package org.crosswalk.identity.cluster;
