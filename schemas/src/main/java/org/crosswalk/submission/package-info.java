/**
 * A dropped file as a submission: it is read by its layout, compared with what earlier files of the same scope left, and
 * becomes only its changes, or is held or refused. Everything but {@link org.crosswalk.submission.connect}, which brings it
 * into a Connect worker, is plain.
 */
package org.crosswalk.submission;
