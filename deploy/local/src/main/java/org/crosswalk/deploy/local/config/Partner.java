package org.crosswalk.deploy.local.config;

import java.util.Map;
import java.util.Optional;
import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.guard.GuardSettings;

/**
 * One organization that sends facts.
 *
 * @param id names it in every event; lower-case letters, digits and dashes
 * @param sector of its facts
 * @param source where its rows come from
 * @param layouts what its rows follow: names of layouts that come along or absolute paths of layout files, separated by commas;
 *     empty for those that the sector's connector knows by itself
 * @param guards when a file of its folder is held until a person decides, by the names of {@link GuardSettings}; what is not
 *     said has its default
 */
public record Partner(String id, Sector sector, Source source, Optional<String> layouts, Map<String, String> guards) {

    /** A partner with its own copy of the guards. */
    public Partner {
        guards = Map.copyOf(guards);
    }

    /** A partner whose guards are the defaults. */
    public Partner(String id, Sector sector, Source source, Optional<String> layouts) {
        this(id, sector, source, layouts, Map.of());
    }
}
