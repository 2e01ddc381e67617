package org.crosswalk.deploy.local.config;

import org.crosswalk.schemas.Sector;

/**
 * One organization that sends facts.
 *
 * @param id names it in every event; lower-case letters, digits and dashes
 * @param sector of its facts
 * @param source where its rows come from
 * @param layout what its rows follow: the name of a layout that comes along, or the absolute path of a mapping file
 */
public record Partner(String id, Sector sector, Source source, String layout) {}
