package org.crosswalk.deploy.local.run;

import java.util.Locale;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.vocabulary.SubmissionKind;
import org.crosswalk.schemas.vocabulary.SubmissionStatus;

/** Tells at the terminal what became of each file, by its control record. What was dealt with before it begins is no news. */
final class FileNews {
    private final Console console;
    private long sinceMillis = Long.MAX_VALUE;

    FileNews(Console console) {
        this.console = console;
    }

    /** Has it tell what is written from a moment on, in milliseconds since 1970; the earliest that was given counts. */
    synchronized void begin(long millis) {
        sinceMillis = Math.min(sinceMillis, millis);
    }

    /**
     * Takes a control record.
     *
     * @param writtenMillis when it was written, in milliseconds since 1970
     */
    synchronized void take(long writtenMillis, Submission control) {
        if (writtenMillis >= sinceMillis && control.getKind() == SubmissionKind.FILE) {
            console.step(line(control));
        }
    }

    private static String line(Submission control) {
        String file = control.getPartner() + ": " + control.getSource() + " is "
                + control.getStatus().name().toLowerCase(Locale.ROOT)
                + (control.getLayout() == null ? "" : " as " + control.getLayout());
        String rows = "%,d rows: %,d accepted, %,d unchanged, %,d rejected, %,d superseded, %,d held"
                .formatted(
                        control.getRows(),
                        control.getAccepted(),
                        control.getUnchanged(),
                        control.getRejected(),
                        control.getSuperseded(),
                        control.getHeld());
        if (control.getStatus() == SubmissionStatus.REFUSED) {
            return file + ": " + control.getReason();
        }
        return file + "; " + rows
                + (control.getStatus() == SubmissionStatus.HELD ? "; `crosswalk held` tells why" : "")
                + (control.getDeleted() > 0 ? "; %,d that it lacks are deleted".formatted(control.getDeleted()) : "");
    }
}
