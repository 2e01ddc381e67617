package org.crosswalk.deploy.local.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.findings.Finding;
import org.crosswalk.findings.FindingRejects;
import org.crosswalk.findings.Rule;
import org.crosswalk.history.Observation.SourceRow;
import org.crosswalk.history.RowKind;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.submission.Arrival;
import org.crosswalk.submission.Intake;
import org.crosswalk.submission.Outcome;
import org.crosswalk.submission.content.ReportFile;
import org.crosswalk.submission.guard.EarlierFiles;
import org.crosswalk.submission.guard.GuardSettings;
import org.crosswalk.submission.guard.Guards;
import org.crosswalk.submission.ledger.Change;
import org.crosswalk.submission.ledger.Changes;
import org.crosswalk.submission.ledger.Ledger;

/** What files left on the topics agrees with itself; whatever record is lost or written twice, it is found and named. */
class ReconciliationProperties {

    /** A record as it stands on a topic. */
    record Written(String topic, String key, SpecificRecord value) {
        boolean isControl() {
            return topic.endsWith(".submissions.v1");
        }

        boolean isLive() {
            var deleted = value == null ? null : value.getSchema().getField("deleted");
            return value != null && (isControl() || deleted == null || !Boolean.TRUE.equals(value.get(deleted.pos())));
        }
    }

    @Property(tries = 200)
    void whatFilesLeaveAgrees(@ForAll("files") List<List<String>> files) throws IOException {
        assertThat(differences(written(files))).isEmpty();
    }

    @Property(tries = 50)
    void filesThatWereTakenBeforeScopesWereToldAreNoDifference(@ForAll("files") List<List<String>> files)
            throws IOException {
        List<Written> all = written(files);
        all.replaceAll(each -> each.isControl()
                ? new Written(
                        each.topic(),
                        each.key(),
                        Submission.newBuilder((Submission) each.value())
                                .setModified(null)
                                .setScopes(List.of())
                                .build())
                : each);
        assertThat(differences(all)).isEmpty();
    }

    @Property(tries = 20)
    void aFindingAcrossRowsIsNoRowThatWasRejected(@ForAll("files") List<List<String>> files) throws IOException {
        List<Written> all = written(files);
        var finding = new Finding(
                Rule.PLACEMENT_OUTSIDE_ENROLLMENT, new SourceRow(RowKind.PLACEMENT, "north", "123456789", 2021));
        for (SpecificRecord state : new SpecificRecord[] {
            FindingRejects.open(finding), FindingRejects.closed("north"), null, FindingRejects.open(finding)
        }) {
            all.add(new Written("wbl.rejects.v1", finding.key(), state));
            assertThat(differences(all)).isEmpty();
        }
    }

    @Property(tries = 200)
    void whatIsLostIsFound(@ForAll("files") List<List<String>> files, @ForAll int which) throws IOException {
        List<Written> all = written(files);
        List<Written> standing = standing(all);
        Assume.that(!standing.isEmpty());
        Written lost = standing.get(Math.floorMod(which, standing.size()));
        // The last control record of a partner leaves no gap; that it is lost shows by what its scopes hold, if it
        // changed that.
        Assume.that(!lost.isControl());
        all.removeIf(each -> each == lost);
        assertThat(differences(all)).isNotEmpty();
    }

    @Property(tries = 200)
    void whatIsWrittenTwiceIsFound(@ForAll("files") List<List<String>> files, @ForAll int which) throws IOException {
        List<Written> all = written(files);
        List<Written> standing = standing(all);
        Assume.that(!standing.isEmpty());
        Written doubled = standing.get(Math.floorMod(which, standing.size()));
        all.add(doubled);
        assertThat(differences(all)).singleElement().asString().contains(doubled.key(), "twice");
    }

    @Property(tries = 50)
    void aControlRecordThatIsMissingAmongOthersIsFound(@ForAll("files") List<List<String>> files) throws IOException {
        Assume.that(files.size() > 1);
        List<Written> all = written(files);
        all.removeIf(each -> each.isControl() && each.key().equals("north|1"));
        assertThat(differences(all)).anyMatch(difference -> difference.contains("north|1 is missing"));
    }

    @Property(tries = 50)
    void aSumThatDoesNotCloseIsFound(@ForAll("files") List<List<String>> files) throws IOException {
        List<Written> all = written(files);
        Submission last = (Submission) all.get(all.size() - 1).value();
        all.set(
                all.size() - 1,
                new Written(
                        "wbl.submissions.v1",
                        all.get(all.size() - 1).key(),
                        Submission.newBuilder(last).setRows(last.getRows() + 1).build()));
        assertThat(differences(all)).anyMatch(difference -> difference.contains("are accounted for"));
    }

    /** The records that say what their keys hold now. */
    static List<Written> standing(List<Written> all) {
        Map<String, Written> last = new HashMap<>();
        all.forEach(each -> last.put(each.topic() + ' ' + each.key(), each));
        return all.stream()
                .filter(each -> last.get(each.topic() + ' ' + each.key()) == each && each.isLive())
                .toList();
    }

    static List<String> differences(List<Written> all) {
        var controls = new Controls();
        all.stream()
                .filter(Written::isControl)
                .forEach(each -> controls.take(each.topic(), each.key(), (Submission) each.value()));
        var reconciliation = new Reconciliation(controls);
        List<Written> others = all.stream().filter(each -> !each.isControl()).toList();
        others.forEach(each -> reconciliation.take(each.topic(), each.key(), each.value()));
        var naming = new Naming(reconciliation.missing(), reconciliation.unnamed());
        others.forEach(each -> naming.take(each.topic(), each.key(), each.value()));
        List<String> differences = new ArrayList<>(reconciliation.differences());
        differences.addAll(naming.missing());
        differences.addAll(naming.tooMany());
        return differences;
    }

    private static List<Written> written(List<List<String>> files) throws IOException {
        List<Written> written = new ArrayList<>();
        try (Ledger ledger = new Ledger()) {
            var intake = new Intake(
                    Sector.WBL,
                    "north",
                    List.of(Layouts.bundled("calpads-wblr")),
                    GuardSettings.of(Guards.NONE),
                    ledger,
                    new EarlierFiles());
            for (int i = 0; i < files.size(); i++) {
                Outcome outcome = intake.read(Arrival.of(file(files.get(i)), i), i + 1);
                try (Changes changes = ((Outcome.Taken) outcome).changes()) {
                    changes.forEachRemaining(change -> written.add(written(change)));
                }
            }
        }
        return written;
    }

    private static Written written(Change change) {
        SpecificRecord value = change.value() == null
                ? null
                : (SpecificRecord) SpecificData.get().deepCopy(change.topic().schema(), change.value());
        return new Written(change.topic().name(), change.key(), value);
    }

    private static ReportFile file(List<String> lines) {
        byte[] content = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        return new ReportFile() {
            @Override
            public String name() {
                return "WBLR_north.txt";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(content);
            }
        };
    }

    @Provide
    Arbitrary<List<List<String>>> files() {
        Arbitrary<String> rows = Combinators.combine(
                        Arbitraries.of("101", "102", ""),
                        Arbitraries.of("123456789", "222333444", "12"),
                        Arbitraries.of("10", "15", "16"),
                        Arbitraries.of("Y", "N"))
                .as((school, student, type, evaluated) ->
                        "WBLR^R^^NORTH^" + school + "^2021-2022^" + student + "^^" + type + "^^^120^^" + evaluated);
        return rows.list().ofMinSize(1).ofMaxSize(8).list().ofMinSize(1).ofMaxSize(5);
    }
}
