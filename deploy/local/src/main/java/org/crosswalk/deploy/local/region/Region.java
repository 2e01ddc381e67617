package org.crosswalk.deploy.local.region;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that is true of the region; the sources each see a part of it. */
final class Region {

    /** Partner that keeps the log of internship hours. */
    static final String INTERNSHIP_LOG = "region-internships";

    private static final long STATE_IDS = 899_999_999L;
    private static final long STATE_ID_STEP = 387_420_489L;

    /** Far above the number of any person. */
    private static final int STRAY_STATE_IDS = 400_000_000;

    final RegionPlan plan;
    final District north = new District("north-district", "north-wbl", "1900001");
    final District south = new District("south-district", "south-wbl", "1900002");
    final College river = new College("river-college", "003601", 100200001, true, false);
    final College hill = new College("hill-college", "004972", 300001, false, true);
    final List<Student> people = new ArrayList<>();
    private final Map<String, Integer> internshipIds = new LinkedHashMap<>();

    Region(RegionPlan plan) {
        this.plan = plan;
    }

    List<District> districts() {
        return List.of(north, south);
    }

    List<College> colleges() {
        return List.of(river, hill);
    }

    District other(District district) {
        return district == north ? south : north;
    }

    College other(College college) {
        return college == river ? hill : river;
    }

    /** The state's id for the person of a number: nine digits, no two alike, in no visible order. */
    String stateId(int number) {
        long start = Math.floorMod(plan.seed() * 31L, STATE_IDS);
        return String.valueOf(100_000_000L + (start + number * STATE_ID_STEP) % STATE_IDS);
    }

    /** An id that the state gave to nobody, one for each person. */
    String strayStateId(Student person) {
        return stateId(STRAY_STATE_IDS + person.number);
    }

    /** Next internship id of a reporter or of the log in a school year, unlike any id of the others. */
    String nextInternshipId(String reporter, int schoolYear) {
        int next = internshipIds.merge(reporter + schoolYear, 1, Integer::sum);
        return String.format("%S%d-%05d", reporter.charAt(0), schoolYear, next);
    }
}
