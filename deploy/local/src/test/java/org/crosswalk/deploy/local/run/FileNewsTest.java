package org.crosswalk.deploy.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.vocabulary.SubmissionKind;
import org.crosswalk.schemas.vocabulary.SubmissionStatus;
import org.junit.jupiter.api.Test;

final class FileNewsTest {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final FileNews news =
            new FileNews(new Console(new PrintStream(told, true, StandardCharsets.UTF_8), System.nanoTime()));

    @Test
    void everyFileIsToldWithWhatBecameOfIt() {
        news.begin(100);
        news.take(100, file(SubmissionStatus.ACCEPTED).setDeleted(3).build());
        news.take(101, file(SubmissionStatus.HELD).setAccepted(0).setHeld(1200).build());
        news.take(
                102,
                file(SubmissionStatus.REFUSED)
                        .setReason("The trailer counts 3 rows")
                        .build());
        assertThat(told.toString(StandardCharsets.UTF_8).lines().map(line -> line.replaceFirst("^ *[0-9.]+ s  ", "")))
                .containsExactly(
                        "river: courses.csv is accepted as own; 1,200 rows: 1,100 accepted, 0 unchanged, 100 rejected,"
                                + " 0 superseded, 0 held; 3 that it lacks are deleted",
                        "river: courses.csv is held as own; 1,200 rows: 0 accepted, 0 unchanged, 100 rejected,"
                                + " 0 superseded, 1,200 held; `crosswalk held` tells why",
                        "river: courses.csv is refused as own: The trailer counts 3 rows");
    }

    @Test
    void whatCameBeforeAndWhatIsNoFileIsNoNews() {
        news.take(1_000, file(SubmissionStatus.ACCEPTED).build());
        news.begin(100);
        news.begin(200);
        news.take(99, file(SubmissionStatus.ACCEPTED).build());
        news.take(
                100,
                file(SubmissionStatus.ACCEPTED).setKind(SubmissionKind.BATCH).build());
        assertThat(told.size()).isZero();
        news.take(100, file(SubmissionStatus.ACCEPTED).build());
        assertThat(told.toString(StandardCharsets.UTF_8)).hasLineCount(1);
    }

    private static Submission.Builder file(SubmissionStatus status) {
        return Submission.newBuilder()
                .setVersion(1)
                .setPartner("river")
                .setKind(SubmissionKind.FILE)
                .setStatus(status)
                .setLayout("own")
                .setSource("courses.csv")
                .setRows(1200)
                .setAccepted(1100)
                .setRejected(100);
    }
}
