/** What was found in a file, as text, comma-separated values or a page, for its sender. */
package org.crosswalk.deploy.local.check;
