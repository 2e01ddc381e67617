package org.crosswalk.history;

import java.util.HashMap;
import java.util.Map;

/** The kinds of observation in their stored order: a kind is stored by its place here, so new ones are added at the end. */
enum ObservationKind {
    K12_YEAR(Observation.K12Year.class),
    GRADUATED(Observation.Graduated.class),
    DUAL(Observation.Dual.class),
    FIRST_TIME(Observation.FirstTime.class),
    ENROLLED(Observation.Enrolled.class),
    AWARD(Observation.Award.class),
    NOT_READY(Observation.NotReady.class),
    DEVELOPMENTAL(Observation.Developmental.class),
    COREQUISITE(Observation.Corequisite.class),
    PLACEMENT(Observation.Placement.class),
    PLACEMENT_COMPLETED(Observation.PlacementCompleted.class),
    AGREED_MINUTES(Observation.AgreedMinutes.class),
    ATTAINED_MINUTES(Observation.AttainedMinutes.class),
    REPORTED(Observation.Reported.class),
    DOUBTED(Observation.Doubted.class),
    K12_RECORD(Observation.K12Record.class),
    SOURCE_ROW(Observation.SourceRow.class);

    private static final ObservationKind[] BY_CODE = values();
    private static final Map<Class<?>, ObservationKind> BY_TYPE = byType();

    private final Class<? extends Observation> type;

    ObservationKind(Class<? extends Observation> type) {
        this.type = type;
    }

    static ObservationKind of(Observation observation) {
        return BY_TYPE.get(observation.getClass());
    }

    static ObservationKind ofCode(int code) {
        return BY_CODE[code];
    }

    private static Map<Class<?>, ObservationKind> byType() {
        Map<Class<?>, ObservationKind> kinds = new HashMap<>();
        for (ObservationKind kind : values()) {
            kinds.put(kind.type, kind);
        }
        return Map.copyOf(kinds);
    }
}
