package org.crosswalk.ingest.wbl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.submission.Arrival;
import org.crosswalk.submission.Intake;
import org.crosswalk.submission.Outcome;
import org.crosswalk.submission.content.ReportFile;
import org.crosswalk.submission.guard.EarlierFiles;
import org.crosswalk.submission.guard.GuardSettings;
import org.crosswalk.submission.ledger.Change;
import org.crosswalk.submission.ledger.Changes;
import org.crosswalk.submission.ledger.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports written by hand, one after the other, as a district sends them. */
class PlacementReportFileTest {
    private static final String INTERN = "WBLR^R^^NORTH^101^2021-2022^123456789^4411^10^INT-1^^120^^Y\n";
    private static final String ENTERPRISE = "WBLR^R^^NORTH^101^2021-2022^222333444^^15^^^30^^\n";
    private static final String OTHER_SCHOOL = "WBLR^R^^NORTH^102^2021-2022^555666777^^20^^7110^^45^\n";

    @TempDir
    private Path folder;

    private final Ledger ledger = new Ledger();
    private final Intake intake = new Intake(
            Sector.WBL,
            "north-wbl",
            List.of(Layouts.bundled("calpads-wblr")),
            GuardSettings.DEFAULTS,
            ledger,
            new EarlierFiles());
    private long taken;

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aFileBecomesPlacementsAndOneControlRecord() throws Exception {
        List<Change> changes = take(INTERN + ENTERPRISE + OTHER_SCHOOL);
        assertThat(of(changes, Topics.WBL_PLACEMENTS))
                .extracting(Change::key)
                .containsExactly(
                        "north-wbl|123456789|101|2021|10|INT-1|",
                        "north-wbl|222333444|101|2021|15||",
                        "north-wbl|555666777|102|2021|20||7110");
        var control = changes.get(changes.size() - 1).value();
        assertThat(control.get("subject")).hasToString("PLACEMENTS");
        assertThat(control.get("schoolYear")).isEqualTo(2021);
        assertThat(control.get("kind")).hasToString("FILE");
        assertThat(control.get("rows")).isEqualTo(3L);
        assertThat(control.get("accepted")).isEqualTo(3L);
    }

    @Test
    void theSameFileAgainChangesNothing() throws Exception {
        take(INTERN + ENTERPRISE);
        List<Change> changes = take(ENTERPRISE + INTERN);
        assertThat(of(changes, Topics.WBL_PLACEMENTS)).isEmpty();
        assertThat(changes.get(changes.size() - 1).value().get("unchanged")).isEqualTo(2L);
    }

    @Test
    void aReplacementChangesAndEndsOnlyWhatItsSchoolsAndYearsSay() throws Exception {
        take(INTERN + ENTERPRISE + OTHER_SCHOOL);
        List<Change> placements = of(take(INTERN.replace("^Y", "^N")), Topics.WBL_PLACEMENTS);
        assertThat(placements)
                .filteredOn(change -> change.key().contains("INT-1"))
                .singleElement()
                .satisfies(change ->
                        assertThat(change.value().get("employerEvaluated")).isEqualTo(false));
        List<Change> ended = placements.stream()
                .filter(change -> change.key().equals("north-wbl|222333444|101|2021|15||"))
                .toList();
        assertThat(ended.get(0).value().get("deleted")).isEqualTo(true);
        assertThat(ended.get(1).value()).isNull();
        assertThat(placements).hasSize(3);
    }

    @Test
    void aRowThatCannotBeReadIsToldAndTheRestIsTaken() throws Exception {
        List<Change> changes = take(INTERN + ENTERPRISE.replace("^15^", "^16^"));
        assertThat(of(changes, Topics.WBL_PLACEMENTS)).hasSize(1);
        var reject = of(changes, Topics.rejects(Sector.WBL)).get(0).value();
        assertThat(reject.get("line")).isEqualTo(2L);
        assertThat(reject.get("field")).isEqualTo("type");
        assertThat(reject.get("source")).isEqualTo("WBLR_north_2021-2022.txt");
    }

    @Test
    void aFileWhoseRowsDoNotSayWhatTheyRestateIsTold() throws Exception {
        List<Change> changes = take(INTERN.replace("^101^", "^^"));
        assertThat(of(changes, Topics.rejects(Sector.WBL)).get(0).value().get("field"))
                .isEqualTo("school");
        assertThat(changes.get(changes.size() - 1).value().get("rejected")).isEqualTo(1L);
    }

    private List<Change> take(String text) throws Exception {
        ReportFile file = ReportFile.of(written(text));
        Outcome outcome = intake.read(Arrival.of(file, taken), ++taken);
        assertThat(outcome).isInstanceOf(Outcome.Taken.class);
        List<Change> changes = new ArrayList<>();
        try (Changes all = ((Outcome.Taken) outcome).changes()) {
            all.forEachRemaining(changes::add);
        }
        return changes;
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("WBLR_north_2021-2022.txt"), text);
    }

    private static List<Change> of(List<Change> changes, Topic<?> topic) {
        return changes.stream()
                .filter(change -> change.topic().name().equals(topic.name()))
                .toList();
    }
}
