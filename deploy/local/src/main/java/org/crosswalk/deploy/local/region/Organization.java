package org.crosswalk.deploy.local.region;

/**
 * Somebody that an indicator is counted for.
 *
 * @param type {@code state}, {@code district}, {@code school} or {@code college}
 * @param id id within the region
 */
record Organization(String type, String id) {

    static final Organization STATE = new Organization("state", "state");
}
