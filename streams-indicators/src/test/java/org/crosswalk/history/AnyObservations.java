package org.crosswalk.history;

import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.vocabulary.Season;
import org.crosswalk.schemas.vocabulary.SubjectArea;

/** Observations of any kind, from a vocabulary small enough for them to meet. */
public final class AnyObservations {
    private AnyObservations() {}

    /** Up to thirty different observations. */
    public static Arbitrary<Observations> weighted(long least, long most) {
        Arbitrary<Long> weights = Arbitraries.longs().between(least, most);
        return Arbitraries.maps(observation(), weights).ofMaxSize(30).map(Observations::of);
    }

    /** One observation. */
    public static Arbitrary<Observation> observation() {
        return Arbitraries.oneOf(
                atSchool(), inYear(), atCollege(), inSubject(), reported(), sourceRow(), withoutFields());
    }

    private static Arbitrary<Observation> sourceRow() {
        var partners = Arbitraries.oneOf(districts(), colleges());
        var periods = Arbitraries.oneOf(years(), terms().map(AcademicTerm::order));
        return Combinators.combine(Arbitraries.of(RowKind.class), partners, Arbitraries.of("1", "2"), periods)
                .as(Observation.SourceRow::new);
    }

    private static Arbitrary<Observation> withoutFields() {
        return Arbitraries.of(new Observation.Doubted(), new Observation.K12Record());
    }

    private static Arbitrary<Integer> years() {
        return Arbitraries.integers().between(2020, 2024);
    }

    private static Arbitrary<String> districts() {
        return Arbitraries.of("north-district", "south-district");
    }

    private static Arbitrary<String> colleges() {
        return Arbitraries.of("river-college", "hill-college");
    }

    private static Arbitrary<AcademicTerm> terms() {
        return Combinators.combine(
                        years(),
                        Arbitraries.of(Season.SPRING, Season.SUMMER_1, Season.SUMMER_2, Season.FALL, Season.FALL))
                .as(AcademicTerm::new);
    }

    private static Arbitrary<Observation> atSchool() {
        var schools = Arbitraries.of("1", "2", "École");
        return Arbitraries.oneOf(
                Combinators.combine(years(), districts(), schools).as(Observation.K12Year::new),
                Combinators.combine(years(), districts(), schools).as(Observation.Graduated::new));
    }

    private static Arbitrary<Observation> inYear() {
        return Arbitraries.oneOf(
                years().map(Observation.Dual::new),
                years().map(Observation.Placement::new),
                years().map(Observation.PlacementCompleted::new),
                years().map(Observation.AgreedMinutes::new),
                years().map(Observation.AttainedMinutes::new));
    }

    private static Arbitrary<Observation> atCollege() {
        return Arbitraries.oneOf(
                Combinators.combine(colleges(), terms()).as(Observation.FirstTime::new),
                Combinators.combine(colleges(), terms()).as(Observation.Enrolled::new),
                Combinators.combine(colleges(), years()).as(Observation.Award::new));
    }

    private static Arbitrary<Observation> inSubject() {
        var subjects = Arbitraries.of(SubjectArea.MATHEMATICS, SubjectArea.ENGLISH, SubjectArea.OTHER);
        return Arbitraries.oneOf(
                Combinators.combine(subjects, years()).as(Observation.NotReady::new),
                Combinators.combine(subjects, years()).as(Observation.Developmental::new),
                Combinators.combine(subjects, years()).as(Observation.Corequisite::new));
    }

    private static Arbitrary<Observation> reported() {
        return Combinators.combine(
                        demographics(), Arbitraries.of(Sector.K12, Sector.COLLEGE), Arbitraries.of(0, 20214, 20221))
                .as(Observation.Reported::new);
    }

    private static Arbitrary<Demographics> demographics() {
        var said = Arbitraries.of(Dimension.values()).flatMap(dimension -> Arbitraries.of(
                        dimension.vocabulary().subList(1, dimension.vocabulary().size()))
                .map(value -> Map.entry(dimension, value)));
        return said.list()
                .uniqueElements(Map.Entry::getKey)
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(entries -> Demographics.of(
                        entries.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }
}
