/** What a connector would say to a file, for its sender to read before it is sent. */
package org.crosswalk.submission.check;
