/** A first layout for files that have none yet, judged by their rows. */
package org.crosswalk.submission.draft;
