package org.crosswalk.deploy.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.crosswalk.deploy.local.config.RegionFile;
import org.crosswalk.deploy.local.parts.KeptFile;
import org.crosswalk.identity.model.Models;
import org.crosswalk.identity.model.StatedModel;

/** The model by which a region's people are recognized. */
public final class LinkageModel {
    private LinkageModel() {}

    /**
     * The model of a region file; without one that of the last run in a work directory.
     *
     * @throws org.crosswalk.deploy.local.config.BadRegion when the file cannot be used
     */
    public static StatedModel of(Layout layout, Optional<Path> regionFile) {
        if (regionFile.isPresent()) {
            return of(RegionFile.read(regionFile.get()).linkage());
        }
        Path kept = layout.model();
        if (!Files.exists(kept)) {
            return Models.bundled();
        }
        try {
            return Models.read(Files.readString(kept, StandardCharsets.UTF_8), kept.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + kept, e);
        }
    }

    /** The model that a region file may name; without one that for education data. */
    static StatedModel of(Optional<StatedModel> named) {
        return named.orElseGet(Models::bundled);
    }

    /** Keeps the model of a run, so that commands that are given no region file go by it. */
    static void keep(Layout layout, Optional<StatedModel> named) {
        try {
            if (named.isPresent()) {
                KeptFile.write(layout.model(), Models.write(named.get().file()));
            } else {
                Files.deleteIfExists(layout.model());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the linkage model in " + layout.model(), e);
        }
    }
}
