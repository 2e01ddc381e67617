/** What a file is like as a whole: how many rows it has and changes, the nature of its columns, and the period that it reports. */
package org.crosswalk.submission.figures;
