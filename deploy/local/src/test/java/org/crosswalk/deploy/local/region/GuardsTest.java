package org.crosswalk.deploy.local.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.Arrival;
import org.crosswalk.submission.Intake;
import org.crosswalk.submission.Outcome;
import org.crosswalk.submission.content.ReportFile;
import org.crosswalk.submission.guard.EarlierFiles;
import org.crosswalk.submission.guard.GuardSettings;
import org.crosswalk.submission.ledger.Change;
import org.crosswalk.submission.ledger.Changes;
import org.crosswalk.submission.ledger.Ledger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What partners of a made-up region send and correct in the course of four years is nothing that the guards would hold. */
class GuardsTest {
    /** As many as make every season's and year's file long enough for its columns to be looked at. */
    private static final int STUDENTS = 20_000;

    private static final long SEED = 7;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void ordinaryFilesAndCorrectionsAreTaken(ErrorProfile errors) throws Exception {
        GeneratedRegion region = RegionGenerator.generate(new RegionPlan(SEED, STUDENTS, errors), folder, line -> {});
        for (GeneratedRegion.DropFolder college : region.colleges()) {
            assertAllTaken(
                    college,
                    Sector.COLLEGE,
                    Layouts.bundled().stream()
                            .filter(id -> id.startsWith("thecb-"))
                            .map(Layouts::bundled)
                            .toList());
        }
        for (GeneratedRegion.DropFolder reporter : region.placementReporters()) {
            assertAllTaken(reporter, Sector.WBL, List.of(Layouts.bundled("calpads-wblr")));
        }
    }

    private static void assertAllTaken(GeneratedRegion.DropFolder partner, Sector sector, List<Layout> layouts)
            throws Exception {
        var earlier = new EarlierFiles();
        try (Ledger ledger = new Ledger()) {
            var intake = new Intake(sector, partner.partner(), layouts, GuardSettings.DEFAULTS, ledger, earlier);
            long version = 0;
            for (Path file : Stream.concat(partner.initial().stream(), partner.corrections().stream())
                    .toList()) {
                version++;
                assertThat(Files.size(file)).isPositive();
                Outcome outcome = intake.read(Arrival.of(ReportFile.of(file), version), version);
                assertThat(outcome).as(file.toString()).isInstanceOf(Outcome.Taken.class);
                Change last = null;
                try (Changes changes = ((Outcome.Taken) outcome).changes()) {
                    while (changes.hasNext()) {
                        last = changes.next();
                    }
                }
                earlier.enter(last.value());
            }
        }
    }
}
