package org.crosswalk.deploy.local.run;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.crosswalk.deploy.local.parts.KeptFile;
import org.crosswalk.deploy.local.region.ErrorProfile;
import org.crosswalk.deploy.local.region.RegionPlan;

/**
 * How far a demonstration has come in its work directory.
 *
 * @param plan of the made-up region
 * @param stage what has been reached
 */
record DemonstrationState(RegionPlan plan, Stage stage) {

    /** What a demonstration has reached. */
    enum Stage {
        /** The region is being made up, loaded or read. */
        LOADING,
        /** The first load is published; the corrections are being played. */
        CORRECTING,
        /** All corrections have been handed in. */
        CORRECTED
    }

    /** The state of a work directory; empty when no demonstration was started in it. */
    static Optional<DemonstrationState> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        RegionPlan plan = new RegionPlan(
                Long.parseLong(properties.getProperty("seed")),
                Integer.parseInt(properties.getProperty("students")),
                ErrorProfile.valueOf(properties.getProperty("errors", ErrorProfile.NONE.name())));
        return Optional.of(new DemonstrationState(plan, Stage.valueOf(properties.getProperty("stage"))));
    }

    /** Writes it down. */
    void write(Path file) {
        KeptFile.write(
                file,
                "seed=%d%nstudents=%d%nerrors=%s%nstage=%s%n"
                        .formatted(plan.seed(), plan.students(), plan.errors(), stage));
    }

    DemonstrationState reached(Stage next) {
        return new DemonstrationState(plan, next);
    }
}
