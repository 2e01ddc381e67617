/**
 * A dropped file as a submission: it is read by its layout, compared with what earlier files of the same scope left, and
 * becomes only its changes. Everything here is plain; {@link org.crosswalk.submission.connect} brings it into a Connect
 * worker.
 */
package org.crosswalk.submission;
