/** Records of people as sources describe them, before anyone knows who they are. */
package org.crosswalk.identity.record;
