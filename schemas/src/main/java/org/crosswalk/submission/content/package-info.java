/**
 * What a sent file holds: unpacked, its encoding known, in memory that does not grow with it. Nothing is ever written to
 * disk, so a name within an archive can never become a path.
 */
package org.crosswalk.submission.content;
