package org.crosswalk.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.vocabulary.SubmissionKind;
import org.junit.jupiter.api.Test;

class TruncationsTest {
    private static final String STUDENTS = Topics.K12_STUDENTS.name();

    private final Truncations truncations = new Truncations();

    @Test
    void whatIsOlderThanTheEmptyingDoesNotHold() {
        assertThat(truncations.outlived(STUDENTS, "north-district", 1)).isTrue();
        assertThat(truncations.take(emptied("north-district", STUDENTS, 100))).isTrue();
        assertThat(truncations.outlived(STUDENTS, "north-district", 99)).isFalse();
        assertThat(truncations.outlived(STUDENTS, "north-district", 100)).isTrue();
        assertThat(truncations.outlived("k12.enrollments.v1", "north-district", 99))
                .isTrue();
        assertThat(truncations.outlived(STUDENTS, "south-district", 99)).isTrue();
    }

    @Test
    void theLastEmptyingCountsInWhateverOrderTheyCome() {
        truncations.take(emptied("north-district", STUDENTS, 200));
        assertThat(truncations.take(emptied("north-district", STUDENTS, 100))).isFalse();
        assertThat(truncations.take(emptied("north-district", STUDENTS, 200))).isFalse();
        assertThat(truncations.outlived(STUDENTS, "north-district", 150)).isFalse();
    }

    @Test
    void otherControlRecordsArePassedOver() {
        var file = Submission.newBuilder(emptied("north-district", STUDENTS, 100))
                .setKind(SubmissionKind.FILE)
                .build();
        assertThat(truncations.take(file)).isFalse();
        assertThat(truncations.outlived(STUDENTS, "north-district", 1)).isTrue();
    }

    private static Submission emptied(String partner, String topic, long version) {
        return Submission.newBuilder()
                .setVersion(version)
                .setPartner(partner)
                .setKind(SubmissionKind.TRUNCATE)
                .setEntity(topic)
                .build();
    }
}
