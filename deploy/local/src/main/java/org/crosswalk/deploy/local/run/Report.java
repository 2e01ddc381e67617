package org.crosswalk.deploy.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.crosswalk.app.CellFilter;
import org.crosswalk.app.CellReader;
import org.crosswalk.app.CellTable;
import org.crosswalk.app.Verification;
import org.crosswalk.app.VerificationReport;
import org.crosswalk.identity.model.Models;
import org.crosswalk.identity.model.StatedModel;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.Counts;
import org.crosswalk.indicators.OrganizationType;
import org.crosswalk.indicators.Subgroup;

/** What a demonstration tells of its indicators. */
public final class Report {

    private static final int DIFFERENCES_SHOWN = 50;

    private final RegionRun run;
    private final Console console;

    Report(RegionRun run, Console console) {
        this.run = run;
        this.console = console;
    }

    /** Tells when the first indicator can be read, whenever that is. */
    void announceFirstCell() {
        Thread watch = new Thread(
                () -> {
                    FirstCell.await(run.addresses().bootstrapServers());
                    console.step(String.format(
                            Locale.ROOT, "first indicator visible %.1f s after the start", console.seconds()));
                },
                "first-cell");
        watch.setDaemon(true);
        watch.start();
    }

    /** Prints the undivided cells of the whole state. */
    void printState() {
        SortedMap<CellKey, Counts> undivided =
                new CellFilter(Optional.empty(), Optional.empty(), Optional.of(Subgroup.ALL.dimension())).of(cells());
        undivided.keySet().removeIf(cell -> cell.base().organizationType() != OrganizationType.STATE);
        console.text("\n" + CellTable.format(undivided, CellTable.Format.TABLE));
    }

    /** Compares every cell with a file of expected ones, and tells every difference. */
    boolean compare(String after, Path expected) {
        try {
            Truth truth = Truth.read(expected);
            List<String> differences = truth.differences(cells());
            if (differences.isEmpty()) {
                console.step("after %s %d of %d cells equal truth".formatted(after, truth.size(), truth.size()));
                return true;
            }
            console.step("after %s %d cells differ from %s".formatted(after, differences.size(), expected));
            tell(differences);
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + expected, e);
        }
    }

    /** Tells how many cells are as they would be if nobody had erred. */
    void tellEqual(String after, Path expected) {
        try {
            Truth truth = Truth.read(expected);
            console.step("after %s %d of %d cells equal truth".formatted(after, truth.equal(cells()), truth.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + expected, e);
        }
    }

    /** Recomputes every cell in batch and compares. */
    boolean verify() {
        return verify(run.addresses(), Models.bundled(), console);
    }

    /**
     * Recomputes every cell of a pipeline in batch and compares; tells what it found.
     *
     * @param linkage the model by which people are recognized
     * @throws org.crosswalk.app.OtherModel when they were recognized by another one
     */
    public static boolean verify(Addresses addresses, StatedModel linkage, Console console) {
        VerificationReport report =
                Verification.verify(addresses.bootstrapServers(), addresses.registryUrl(), linkage, console::progress);
        report.differences().forEach(console::text);
        console.text(report.summary());
        return report.agrees();
    }

    private SortedMap<CellKey, Counts> cells() {
        Addresses addresses = run.addresses();
        return CellReader.readAll(addresses.bootstrapServers(), addresses.registryUrl());
    }

    private void tell(List<String> differences) {
        differences.stream().limit(DIFFERENCES_SHOWN).forEach(console::text);
        if (differences.size() > DIFFERENCES_SHOWN) {
            console.text("... and " + (differences.size() - DIFFERENCES_SHOWN) + " more");
        }
    }
}
