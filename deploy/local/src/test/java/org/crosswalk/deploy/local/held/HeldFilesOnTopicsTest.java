package org.crosswalk.deploy.local.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosswalk.deploy.local.run.BadUsage;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.vocabulary.SubmissionStatus;
import org.junit.jupiter.api.Test;

final class HeldFilesOnTopicsTest {

    @Test
    void aFileIsMeantByItsId() {
        List<WaitingFile> waiting = List.of(held("a.txt"), held("b.txt"));
        assertThat(HeldFilesOnTopics.meant(waiting, waiting.get(1).held().id())).isSameAs(waiting.get(1));
        assertThatThrownBy(() -> HeldFilesOnTopics.meant(waiting, "none"))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("No file is held with the id 'none'");
    }

    @Test
    void anIdOfTwoFilesDecidesAboutNeither() {
        Map<String, WaitingFile> byId = new HashMap<>();
        int number = 0;
        WaitingFile one = held(number + ".txt");
        WaitingFile other = byId.put(one.held().id(), one);
        while (other == null) {
            one = held(++number + ".txt");
            other = byId.put(one.held().id(), one);
        }
        String id = one.held().id();
        List<WaitingFile> waiting = List.of(one, other);
        assertThatThrownBy(() -> HeldFilesOnTopics.meant(waiting, id))
                .isInstanceOf(BadUsage.class)
                .hasMessage("The id '" + id + "' is that of " + one.held().file() + " of river and of "
                        + other.held().file()
                        + " of river; put one of them into its folder again, then it is held with another id");
    }

    private static WaitingFile held(String file) {
        var control = new Submission();
        control.setPartner("river");
        control.setSource(file);
        control.setStatus(SubmissionStatus.HELD);
        control.setModified(1L);
        return new WaitingFile(Sector.COLLEGE, control, Optional.empty());
    }
}
