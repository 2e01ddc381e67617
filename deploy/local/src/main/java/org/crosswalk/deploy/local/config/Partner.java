package org.crosswalk.deploy.local.config;

import java.util.Optional;
import org.crosswalk.schemas.Sector;

/**
 * One organization that sends facts.
 *
 * @param id names it in every event; lower-case letters, digits and dashes
 * @param sector of its facts
 * @param source where its rows come from
 * @param layouts what its rows follow: names of layouts that come along or absolute paths of layout files, separated by commas;
 *     empty for those that the sector's connector knows by itself
 */
public record Partner(String id, Sector sector, Source source, Optional<String> layouts) {}
