package org.crosswalk.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.generic.GenericData;
import org.crosswalk.mapping.Layout;
import org.crosswalk.submission.check.FileCheck;
import org.crosswalk.submission.check.Finding;

/**
 * What must hold of every file, whatever is in it: it is refused whole, or every row of it is accounted for, in the same way
 * however its bytes arrive and however often it is sent.
 */
final class Account {
    private static final String REJECTS = ".rejects.v1";

    private final Layout layout;
    private final Bytes file;

    private Account(Layout layout, Bytes file) {
        this.layout = layout;
        this.file = file;
    }

    /** What a check says of a file, once all that must hold of it was seen to hold. */
    static FileCheck.Result of(Layout layout, Bytes file) throws IOException {
        return new Account(layout, file).close();
    }

    private FileCheck.Result close() throws IOException {
        List<Finding> findings = new ArrayList<>();
        FileCheck.Result result = FileCheck.check(file, layout, findings::add, line -> {});
        sums(result, findings);
        sameInPieces(result, findings);
        taken(result);
        return result;
    }

    private static void sums(FileCheck.Result result, List<Finding> findings) {
        assertThat(result.sound() + result.rejected() + result.superseded())
                .as("sum of %s", result)
                .isEqualTo(result.rows());
        assertThat(List.of(result.sound(), result.rejected(), result.superseded()))
                .allMatch(count -> count >= 0);
        assertThat(lines(findings, Finding.Severity.REJECTED))
                .as("lines that are told to be rejected")
                .hasSize((int) result.rejected());
        assertThat(lines(findings, Finding.Severity.NOTE))
                .as("lines that are told to be superseded")
                .hasSize((int) result.superseded());
        assertThat(findings.stream().anyMatch(each -> each.severity() == Finding.Severity.REFUSED))
                .isEqualTo(result.refused());
    }

    private void sameInPieces(FileCheck.Result result, List<Finding> findings) throws IOException {
        List<Finding> inPieces = new ArrayList<>();
        int most = 1 + Math.floorMod(file.content().length, 7);
        FileCheck.Result again = FileCheck.check(file.inPieces(most), layout, inPieces::add, line -> {});
        if (result.refused() && isPacked()) {
            // How many rows come out of a damaged archive before the damage depends on how much is unpacked at a time.
            assertThat(again.refused()).as("read in pieces of %s bytes", most).isTrue();
            return;
        }
        assertThat(again).as("read in pieces of %s bytes", most).isEqualTo(result);
        assertThat(inPieces).isEqualTo(findings);
    }

    private boolean isPacked() {
        String begin = new String(file.content(), 0, Math.min(2, file.content().length), StandardCharsets.ISO_8859_1);
        return begin.equals("PK") || begin.equals("\u001f\u008b");
    }

    private void taken(FileCheck.Result result) throws IOException {
        try (Office office = new Office(layout)) {
            Optional<GenericData.Record> control = office.take(file);
            assertThat(control.isPresent() && result.refused())
                    .as("a file that a check refuses is not taken")
                    .isFalse();
            if (control.isEmpty() || layout.rowKey().isEmpty()) {
                return;
            }
            counts(control.get(), result.rows(), result.sound(), 0, result.rejected(), result.superseded());
            assertThat(rejects(office)).as("rejects on the topic").hasSize((int) result.rejected());
            Map<String, String> facts = office.facts();
            counts(
                    office.take(file).orElseThrow(),
                    result.rows(),
                    0,
                    result.sound(),
                    result.rejected(),
                    result.superseded());
            assertThat(office.facts()).as("facts after the same file again").isEqualTo(facts);
        }
    }

    /** Whatever was sent before, what a file says holds once it was taken. */
    static void lastSaid(Layout layout, Bytes before, Bytes last) throws IOException {
        try (Office office = new Office(layout);
                Office fresh = new Office(layout)) {
            if (office.take(before).isPresent() && fresh.take(last).isPresent()) {
                assertThat(office.take(last)).isPresent();
                assertThat(office.facts()).as("facts of the last file").containsAllEntriesOf(fresh.facts());
            }
        }
    }

    private static void counts(
            GenericData.Record control, long rows, long accepted, long unchanged, long rejected, long superseded) {
        assertThat(List.of("rows", "accepted", "unchanged", "rejected", "superseded", "deleted"))
                .as("counts of %s", control)
                .map(control::get)
                .containsExactly(rows, accepted, unchanged, rejected, superseded, 0L);
    }

    private Map<String, GenericData.Record> rejects(Office office) {
        return office.topic(layout.sector().prefix() + REJECTS);
    }

    private static Set<String> lines(List<Finding> findings, Finding.Severity severity) {
        Set<String> lines = new HashSet<>();
        findings.stream()
                .filter(each -> each.severity() == severity && each.line() > 0)
                .forEach(each -> lines.add(each.file() + ' ' + each.line()));
        return lines;
    }
}
