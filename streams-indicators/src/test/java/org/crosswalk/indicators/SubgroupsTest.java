package org.crosswalk.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.crosswalk.history.Demographics;
import org.crosswalk.history.Dimension;
import org.crosswalk.history.Observation;
import org.crosswalk.history.Observation.Dual;
import org.crosswalk.history.Observation.Reported;
import org.crosswalk.history.Observations;
import org.crosswalk.schemas.Sector;
import org.junit.jupiter.api.Test;

class SubgroupsTest {
    private static final int FALL = 20214;
    private static final int SPRING = 20221;

    private static String value(Dimension dimension, Observation... observed) {
        return Subgroups.of(Observations.of(observed))
                .values()
                .get(dimension.ordinal())
                .value();
    }

    private static Reported sex(String value, Sector sector, int recency) {
        return new Reported(Demographics.of(Map.of(Dimension.SEX, value)), sector, recency);
    }

    private static Reported learner(String value, Sector sector, int recency) {
        return new Reported(Demographics.of(Map.of(Dimension.ENGLISH_LEARNER, value)), sector, recency);
    }

    @Test
    void everyDimensionHasAValue() {
        assertThat(Subgroups.of(Observations.of(new Dual(2021))).values())
                .extracting(group -> group.dimension() + "=" + group.value())
                .containsExactly(
                        "sex=unknown",
                        "race-ethnicity=unknown",
                        "economic-disadvantage=unknown",
                        "english-learner=unknown",
                        "disability=unknown",
                        "foster-care=unknown",
                        "homelessness=unknown");
    }

    @Test
    void schoolsAreBelievedBeforeColleges() {
        assertThat(value(Dimension.SEX, sex("male", Sector.COLLEGE, SPRING), sex("female", Sector.K12, 0)))
                .isEqualTo("female");
        assertThat(value(
                        Dimension.ENGLISH_LEARNER,
                        learner("no", Sector.K12, 0),
                        learner("yes", Sector.COLLEGE, SPRING)))
                .isEqualTo("no");
    }

    @Test
    void theLatestTermIsBelieved() {
        assertThat(value(
                        Dimension.ENGLISH_LEARNER,
                        learner("no", Sector.COLLEGE, SPRING),
                        learner("yes", Sector.COLLEGE, FALL)))
                .isEqualTo("no");
    }

    @Test
    void amongEqualsYesGoesBeforeNo() {
        assertThat(value(Dimension.ENGLISH_LEARNER, learner("no", Sector.K12, 0), learner("yes", Sector.K12, 0)))
                .isEqualTo("yes");
    }

    @Test
    void amongEqualsTheAlphabetDecides() {
        assertThat(value(
                        Dimension.SEX,
                        sex("nonbinary", Sector.K12, 0),
                        sex("male", Sector.K12, 0),
                        sex("male", Sector.K12, 0)))
                .isEqualTo("male");
    }

    @Test
    void dimensionsAreAskedOnTheirOwn() {
        var observed = new Observation[] {sex("male", Sector.COLLEGE, SPRING), learner("yes", Sector.K12, 0)};
        assertThat(value(Dimension.SEX, observed)).isEqualTo("male");
        assertThat(value(Dimension.ENGLISH_LEARNER, observed)).isEqualTo("yes");
        assertThat(value(Dimension.DISABILITY, observed)).isEqualTo("unknown");
    }

    @Test
    void whatWasTakenBackIsNotBelieved() {
        Map<Observation, Long> change = Map.of(sex("male", Sector.K12, 0), -1L);
        assertThat(Subgroups.of(Observations.of(change))).isEqualTo(Subgroups.UNKNOWN);
    }
}
