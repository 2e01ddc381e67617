package org.crosswalk.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Map;
import org.crosswalk.history.AcademicTerm;
import org.crosswalk.history.Demographics;
import org.crosswalk.history.Dimension;
import org.crosswalk.history.Observation.AgreedMinutes;
import org.crosswalk.history.Observation.Award;
import org.crosswalk.history.Observation.Developmental;
import org.crosswalk.history.Observation.Doubted;
import org.crosswalk.history.Observation.Enrolled;
import org.crosswalk.history.Observation.Graduated;
import org.crosswalk.history.Observation.K12Record;
import org.crosswalk.history.Observation.Reported;
import org.crosswalk.history.Observations;
import org.crosswalk.history.ObservationsCodec;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.vocabulary.Season;
import org.crosswalk.schemas.vocabulary.SubjectArea;
import org.junit.jupiter.api.Test;

/** State stores hold places in enumerations: values may be added at their ends, and none may move. */
class StoredPlacesTest {
    @Test
    void enumerationsKeepTheirPlaces() {
        assertThat(Sector.values()).startsWith(Sector.K12, Sector.COLLEGE, Sector.WBL);
        assertThat(SubjectArea.values())
                .startsWith(SubjectArea.UNKNOWN, SubjectArea.MATHEMATICS, SubjectArea.ENGLISH, SubjectArea.OTHER);
        assertThat(Season.values())
                .startsWith(Season.UNKNOWN, Season.SPRING, Season.SUMMER_1, Season.SUMMER_2, Season.FALL);
        assertThat(OrganizationType.values())
                .startsWith(
                        OrganizationType.COLLEGE,
                        OrganizationType.DISTRICT,
                        OrganizationType.SCHOOL,
                        OrganizationType.STATE);
        assertThat(Dimension.values())
                .startsWith(
                        Dimension.SEX,
                        Dimension.RACE_ETHNICITY,
                        Dimension.ECONOMIC_DISADVANTAGE,
                        Dimension.ENGLISH_LEARNER,
                        Dimension.DISABILITY,
                        Dimension.FOSTER_CARE,
                        Dimension.HOMELESSNESS);
        assertThat(Dimension.SEX.vocabulary()).startsWith("unknown", "female", "male", "nonbinary");
        assertThat(Dimension.DISABILITY.vocabulary()).containsExactly("unknown", "yes", "no");
        assertThat(Dimension.RACE_ETHNICITY.vocabulary())
                .startsWith(
                        "unknown",
                        "american-indian",
                        "asian",
                        "black",
                        "hispanic",
                        "pacific-islander",
                        "two-or-more",
                        "white");
    }

    @Test
    void theSameObservationsAreTheSameBytesForEver() {
        var observations = Observations.of(
                new Graduated(2021, "n", "1"),
                new Enrolled("r", AcademicTerm.fall(2022)),
                new Award("r", 2022),
                new Developmental(SubjectArea.ENGLISH, 2022),
                new AgreedMinutes(2021),
                new Reported(Demographics.of(Map.of(Dimension.SEX, "male")), Sector.COLLEGE, 20224),
                new Doubted(),
                new K12Record());
        assertThat(HexFormat.of().formatHex(ObservationsCodec.encode(observations)))
                .isEqualTo("0801ca1f00016e0101310204809e010201720205cc1f020207cc1f02020bca1f020d01809e0104020e020f02");
    }
}
