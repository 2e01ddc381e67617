package org.crosswalk.deploy.local.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.vocabulary.SubmissionStatus;
import org.junit.jupiter.api.Test;

final class WaitingFileTextTest {

    @Test
    void columnsHaveNamesAndAGuardTheSettingThatGovernsIt() {
        WaitingFile file = held();
        assertThat(WaitingFileText.of(List.of(file), WaitingFileText.Format.TABLE)
                        .lines())
                .containsExactly(
                        "id        partner  file         rows  term  guards                   settings",
                        file.held().id()
                                + "  river    courses.csv  50    -     deleted-rows older-file  deleted-percent"
                                + " older-file",
                        "          It would delete 50 rows");
        assertThat(WaitingFileText.of(List.of(file), WaitingFileText.Format.CSV).lines())
                .first()
                .isEqualTo("id,partner,file,rows,term,guards,settings,reason,decision");
    }

    @Test
    void ofNoFilesTheTableIsEmpty() {
        assertThat(WaitingFileText.of(List.of(), WaitingFileText.Format.TABLE)).isEmpty();
    }

    private static WaitingFile held() {
        var control = new Submission();
        control.setPartner("river");
        control.setSource("courses.csv");
        control.setStatus(SubmissionStatus.HELD);
        control.setModified(1L);
        control.setRows(50);
        control.setGuards(List.of("deleted-rows", "older-file"));
        control.setReason("It would delete 50 rows");
        return new WaitingFile(Sector.COLLEGE, control, Optional.empty());
    }
}
