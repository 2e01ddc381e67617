package org.crosswalk.deploy.local.region;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A school district with a student information system of its own; all ids are local to it. */
final class District {

    final String id;

    /** Partner that reports the district's placements. */
    final String placementReporter;

    /** State code of the district. */
    final String stateCode;

    final Organization organization;
    final List<School> schools = new ArrayList<>();
    final Ids ids = new Ids();

    /** Ids of the exit codes of each school year; a roll-over copies them under new ids. */
    final Map<Integer, Map<ExitReason, Integer>> exitCodes = new LinkedHashMap<>();

    /** Id of the entry code of each school year. */
    final Map<Integer, Integer> entryCodes = new LinkedHashMap<>();

    District(String id, String placementReporter, String stateCode) {
        this.id = id;
        this.placementReporter = placementReporter;
        this.stateCode = stateCode;
        this.organization = new Organization("district", id);
    }

    /** Next ids of a district's tables. */
    static final class Ids {

        private final Map<String, Integer> last = new LinkedHashMap<>();

        int next(String table) {
            return last.merge(table, 1, Integer::sum);
        }
    }
}
