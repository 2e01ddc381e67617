/** Files that guards hold until a person decides: the list of them, and the decisions. */
package org.crosswalk.deploy.local.held;
