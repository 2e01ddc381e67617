package org.crosswalk.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosswalk.schemas.vocabulary.ReportSubject.AWARDS;
import static org.crosswalk.schemas.vocabulary.ReportSubject.HOURS;
import static org.crosswalk.schemas.vocabulary.ReportSubject.PLACEMENTS;
import static org.crosswalk.schemas.vocabulary.ReportSubject.READINESS;
import static org.crosswalk.schemas.vocabulary.ReportSubject.TERM_ENROLLMENTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.history.AcademicTerm;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.reference.Term;
import org.crosswalk.schemas.vocabulary.ReportSubject;
import org.crosswalk.schemas.vocabulary.SubmissionKind;
import org.crosswalk.schemas.vocabulary.SubmissionStatus;
import org.junit.jupiter.api.Test;

class AlmanacTest {
    private static final String TERMS = Topics.REFERENCE_TERMS.name();
    private static final String COLLEGE = Topics.submissions(Sector.COLLEGE).name();
    private static final String WBL = Topics.submissions(Sector.WBL).name();
    private static final String K12 = Topics.submissions(Sector.K12).name();
    private static final AcademicTerm FALL = AcademicTerm.fall(2021);

    private final Almanac almanac = new Almanac();

    @Test
    void aYearIsClosedOnceTheDistrictKnowsALaterOne() {
        almanac.take(TERMS, "north-district|1", term(2021));
        assertThat(almanac.calendar().k12Closed("north-district", 2021)).isFalse();
        almanac.take(TERMS, "north-district|2", term(2022));
        assertThat(almanac.calendar().k12Closed("north-district", 2021)).isTrue();
        assertThat(almanac.calendar().k12Closed("north-district", 2022)).isFalse();
        assertThat(almanac.calendar().k12Closed("south-district", 2021)).isFalse();
    }

    @Test
    void aYearOpensAgainWhenItsLastTermGoes() {
        almanac.take(TERMS, "north-district|1", term(2022));
        almanac.take(TERMS, "north-district|2", term(2022));
        almanac.take(TERMS, "north-district|1", null);
        assertThat(almanac.calendar().k12Closed("north-district", 2021)).isTrue();
        assertThat(almanac.take(TERMS, "north-district|2", deletedTerm())).isTrue();
        assertThat(almanac.calendar()).isEqualTo(Calendar.EMPTY);
        assertThat(almanac.take(TERMS, "north-district|2", deletedTerm())).isFalse();
    }

    @Test
    void aTermThatMovesToAnotherYearLeavesTheOldOne() {
        almanac.take(TERMS, "north-district|1", term(2024));
        almanac.take(TERMS, "north-district|1", term(2022));
        assertThat(almanac.calendar().k12Closed("north-district", 2022)).isFalse();
        assertThat(almanac.calendar().k12Closed("north-district", 2021)).isTrue();
    }

    @Test
    void aTermIsReportedOnceEveryKnownCollegeHasReportedIt() {
        almanac.take(COLLEGE, "river|1", file("river", TERM_ENROLLMENTS, FALL));
        assertThat(almanac.calendar().reported(TERM_ENROLLMENTS, FALL)).isTrue();
        assertThat(almanac.calendar().reported(READINESS, FALL)).isFalse();
        almanac.take(COLLEGE, "hill|1", file("hill", READINESS, FALL));
        assertThat(almanac.calendar().reported(TERM_ENROLLMENTS, FALL)).isFalse();
        almanac.take(COLLEGE, "hill|2", file("hill", TERM_ENROLLMENTS, FALL));
        assertThat(almanac.calendar().reported(TERM_ENROLLMENTS, FALL)).isTrue();
        assertThat(almanac.calendar().reported(TERM_ENROLLMENTS, AcademicTerm.spring(2021)))
                .isFalse();
    }

    @Test
    void refusedFilesAndBatchesReportNothing() {
        var refused =
                Submission.newBuilder(file("river", TERM_ENROLLMENTS, FALL)).setStatus(SubmissionStatus.REFUSED);
        var batch = Submission.newBuilder(file("river", TERM_ENROLLMENTS, FALL)).setKind(SubmissionKind.BATCH);
        assertThat(almanac.take(COLLEGE, "river|1", refused.build())).isFalse();
        assertThat(almanac.take(COLLEGE, "river|2", batch.build())).isFalse();
        assertThat(almanac.calendar()).isEqualTo(Calendar.EMPTY);
    }

    @Test
    void awardsAreReportedByTheYear() {
        almanac.take(COLLEGE, "river|1", file("river", AWARDS, 2021));
        assertThat(almanac.calendar().reported(AWARDS, 2021)).isTrue();
        assertThat(almanac.calendar().reported(AWARDS, 2022)).isFalse();
    }

    @Test
    void placementsAreReportedByThoseWhoReportPlacements() {
        almanac.take(COLLEGE, "river|1", file("river", TERM_ENROLLMENTS, FALL));
        almanac.take(WBL, "log|1", file("log", HOURS, 2021));
        almanac.take(WBL, "north|1", file("north", PLACEMENTS, 2021));
        assertThat(almanac.calendar().reported(PLACEMENTS, 2021)).isTrue();
        almanac.take(WBL, "south|1", file("south", PLACEMENTS, 2020));
        assertThat(almanac.calendar().reported(PLACEMENTS, 2021)).isFalse();
        almanac.take(WBL, "south|1", null);
        assertThat(almanac.calendar().reported(PLACEMENTS, 2021)).isTrue();
    }

    @Test
    void otherTopicsSayNothingOfTime() {
        assertThat(almanac.take(K12, "north-district|1", file("north-district", TERM_ENROLLMENTS, FALL)))
                .isFalse();
        assertThat(almanac.take(Topics.K12_STUDENTS.name(), "north-district|1", null))
                .isFalse();
    }

    @Property(tries = 200)
    void onlyWhatIsLastSaidOfEachKeyMatters(@ForAll("rows") List<Row> rows) {
        Map<String, Row> last = new TreeMap<>();
        var all = new Almanac();
        for (Row row : rows) {
            all.take(row.topic(), row.key(), row.value());
            last.put(row.topic() + row.key(), row);
        }
        var fresh = new Almanac();
        new ArrayList<>(last.values()).forEach(row -> fresh.take(row.topic(), row.key(), row.value()));
        assertThat(all.calendar()).isEqualTo(fresh.calendar()).hasSameHashCodeAs(fresh.calendar());
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<Row> terms = Combinators.combine(
                        Arbitraries.of("north-district|1", "north-district|2", "south-district|1"),
                        Arbitraries.integers().between(2020, 2023).injectNull(0.3))
                .as((key, year) -> new Row(TERMS, key, year == null ? null : term(year)));
        Arbitrary<Row> files = Combinators.combine(
                        Arbitraries.of(COLLEGE, WBL),
                        Arbitraries.of("river", "hill"),
                        Arbitraries.of("1", "2", "3"),
                        Arbitraries.of(TERM_ENROLLMENTS, AWARDS, PLACEMENTS).injectNull(0.3))
                .as((topic, partner, id, subject) -> new Row(
                        topic,
                        partner + "|" + id,
                        subject == null
                                ? null
                                : subject == TERM_ENROLLMENTS
                                        ? file(partner, subject, FALL)
                                        : file(partner, subject, 2021)));
        return Arbitraries.oneOf(terms, files).list().ofMaxSize(20);
    }

    private record Row(String topic, String key, SpecificRecord value) {}

    private static Term term(int schoolYear) {
        return Term.newBuilder()
                .setVersion(1)
                .setPartner("north-district")
                .setTerm("1")
                .setSchoolYear(schoolYear)
                .build();
    }

    private static Term deletedTerm() {
        return Term.newBuilder()
                .setVersion(2)
                .setPartner("north-district")
                .setDeleted(true)
                .build();
    }

    private static Submission file(String partner, ReportSubject subject, AcademicTerm term) {
        return file(partner, subject)
                .setTermYear(term.year())
                .setSeason(term.season())
                .build();
    }

    private static Submission file(String partner, ReportSubject subject, int year) {
        return file(partner, subject).setSchoolYear(year).build();
    }

    private static Submission.Builder file(String partner, ReportSubject subject) {
        return Submission.newBuilder()
                .setVersion(1)
                .setPartner(partner)
                .setKind(SubmissionKind.FILE)
                .setStatus(SubmissionStatus.ACCEPTED)
                .setSubject(subject);
    }
}
