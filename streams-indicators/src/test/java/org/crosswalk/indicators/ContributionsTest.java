package org.crosswalk.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crosswalk.history.AnyObservations;
import org.crosswalk.history.Observation.Doubted;
import org.crosswalk.history.Observation.Graduated;
import org.crosswalk.history.Observation.K12Year;
import org.crosswalk.history.Observations;
import org.junit.jupiter.api.Test;

class ContributionsTest {
    private static final int TRIES = 300;
    private static final int DIMENSIONS_AND_ALL = 8;

    @Provide
    Arbitrary<Observations> histories() {
        return AnyObservations.weighted(1, 3);
    }

    @Provide
    Arbitrary<Calendar> calendars() {
        return Arbitraries.of(Calendars.allReported(), Calendars.until("north-district", 2022), Calendar.EMPTY);
    }

    @Property(tries = TRIES)
    void rowsAreSortedAndEachCellIsGivenOnce(
            @ForAll("histories") Observations history, @ForAll("calendars") Calendar calendar) {
        List<BaseCell> cells = Evaluation.evaluate(history, calendar).rows().stream()
                .map(Contributions.Row::cell)
                .toList();
        assertThat(cells).isSorted().doesNotHaveDuplicates();
    }

    @Property(tries = TRIES)
    void bytesAreTheSameForEqualContributions(
            @ForAll("histories") Observations history, @ForAll("calendars") Calendar calendar) {
        var contributions = Evaluation.evaluate(history, calendar);
        byte[] bytes = ContributionsCodec.encode(contributions);
        assertThat(ContributionsCodec.decode(bytes)).isEqualTo(contributions);
        assertThat(ContributionsCodec.encode(Evaluation.evaluate(history, calendar)))
                .isEqualTo(bytes);
    }

    @Property(tries = TRIES)
    void whatIsContributedPlusTheDifferenceIsWhatIsContributedNow(
            @ForAll("histories") Observations before,
            @ForAll("calendars") Calendar earlier,
            @ForAll("histories") Observations after,
            @ForAll("calendars") Calendar later) {
        var old = Evaluation.evaluate(before, earlier);
        var now = Evaluation.evaluate(after, later);
        Map<CellKey, Counts> cells = cells(old);
        Set<CellKey> given = new HashSet<>();
        ContributionDiff.between(old, now, (cell, change) -> {
            assertThat(change.isZero()).isFalse();
            assertThat(given.add(cell)).isTrue();
            cells.merge(cell, change, Counts::plus);
        });
        cells.values().removeIf(Counts::isZero);
        assertThat(cells).isEqualTo(cells(now));
    }

    @Property(tries = TRIES)
    void nothingChangesWhereNothingChanged(
            @ForAll("histories") Observations history, @ForAll("calendars") Calendar calendar) {
        ContributionDiff.between(
                Evaluation.evaluate(history, calendar), Evaluation.evaluate(history, calendar), (cell, change) -> {
                    throw new AssertionError(cell + " changed by " + change);
                });
    }

    @Property(tries = TRIES)
    void everyRowCountsForEveryoneAndOnceInEveryDimension(
            @ForAll("histories") Observations history, @ForAll("calendars") Calendar calendar) {
        var contributions = Evaluation.evaluate(history, calendar);
        Map<BaseCell, Counts> sums = new HashMap<>();
        cells(contributions).forEach((cell, counts) -> {
            assertThat(counts.isNegative()).isFalse();
            sums.merge(cell.base(), counts, Counts::plus);
        });
        assertThat(cells(contributions)).hasSize(contributions.rows().size() * DIMENSIONS_AND_ALL);
        contributions.rows().forEach(row -> {
            Counts times8 = Counts.ZERO;
            for (int i = 0; i < DIMENSIONS_AND_ALL; i++) {
                times8 = times8.plus(contributions.counts(row));
            }
            assertThat(sums.get(row.cell())).isEqualTo(times8);
        });
    }

    @Property(tries = TRIES)
    void ofPeopleInDoubtAllThatTheyCountIsAndOfOthersNothing(
            @ForAll("histories") Observations history, @ForAll("calendars") Calendar calendar) {
        var doubt = Observations.of(new Doubted());
        boolean inDoubt = history.weight(new Doubted()) > 0;
        Map<CellKey, Counts> with = cells(Evaluation.evaluate(history.plus(doubt), calendar));
        Map<CellKey, Counts> asItIs = cells(Evaluation.evaluate(history, calendar));
        assertThat(with.keySet()).isEqualTo(asItIs.keySet());
        with.forEach((cell, counts) -> {
            assertThat(counts.numeratorInDoubt()).isEqualTo(counts.numerator());
            assertThat(counts.denominatorInDoubt()).isEqualTo(counts.denominator());
            assertThat(asItIs.get(cell))
                    .isEqualTo(
                            inDoubt ? counts : new Counts(counts.numerator(), counts.denominator(), counts.pending()));
        });
    }

    @Test
    void onlyTheCellsOfAChangeAreGiven() {
        var before = Observations.of(new K12Year(2021, "north-district", "1"));
        var after = before.plus(Observations.of(new Graduated(2021, "north-district", "1")));
        Set<String> indicators = new HashSet<>();
        ContributionDiff.between(
                Evaluation.evaluate(before, Calendars.allReported()),
                Evaluation.evaluate(after, Calendars.allReported()),
                (cell, change) -> indicators.add(
                        cell.base().indicator() + " v" + cell.base().version()));
        assertThat(indicators).containsExactly("HS-7 v2");
    }

    @Test
    void anAbsentPersonContributesNothing() {
        assertThat(ContributionsCodec.decode(null)).isSameAs(Contributions.NONE);
        assertThat(Evaluation.evaluate(Observations.EMPTY, Calendars.allReported())
                        .isEmpty())
                .isTrue();
    }

    @Test
    void keysOfCellsAreTextThatCanBeReadBack() {
        var cell = new CellKey(
                new BaseCell("HS-7", 1, "2021-22", OrganizationType.SCHOOL, "north|district/1"),
                Subgroup.of("sex", "female"));
        assertThat(cell.text()).isEqualTo("HS-7|1|2021-22|school|north%7Cdistrict/1|sex|female");
        assertThat(CellKey.parse(cell.text())).isEqualTo(cell);
        var published = cell.cell(new Counts(1, 2, 3));
        assertThat(published.getOrganizationType()).isEqualTo("school");
        assertThat(published.getOrganization()).isEqualTo("north|district/1");
        assertThat(published.getNumerator()).isEqualTo(1);
        assertThat(published.getPending()).isEqualTo(3);
        assertThat(published.getDenominatorInDoubt()).isZero();
        var doubted = cell.cell(new Counts(1, 2, 3).doubted());
        assertThat(doubted.getNumeratorInDoubt()).isEqualTo(1);
        assertThat(doubted.getDenominatorInDoubt()).isEqualTo(2);
    }

    @Test
    void countsAddUp() {
        var counts = new Counts(1, 2, 3);
        assertThat(counts.plus(counts)).isEqualTo(new Counts(2, 4, 6));
        assertThat(counts.minus(counts).isZero()).isTrue();
        assertThat(Counts.ZERO.minus(counts).isNegative()).isTrue();
        assertThat(counts.doubted().plus(counts)).isEqualTo(new Counts(2, 4, 6, 1, 2));
        assertThat(counts.doubted().minus(counts).isZero()).isFalse();
        assertThat(counts.minus(counts.doubted()).isNegative()).isTrue();
    }

    private static Map<CellKey, Counts> cells(Contributions contributions) {
        Map<CellKey, Counts> cells = new HashMap<>();
        ContributionDiff.between(
                Contributions.NONE, contributions, (cell, counts) -> cells.merge(cell, counts, Counts::plus));
        return cells;
    }
}
