package org.crosswalk.history;

import java.util.Arrays;

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

    /** Asked twice for every comparison, hence kept with the class and not in a map. */
    private static final ClassValue<ObservationKind> BY_TYPE = new ClassValue<>() {
        @Override
        protected ObservationKind computeValue(Class<?> type) {
            return Arrays.stream(BY_CODE)
                    .filter(kind -> kind.type == type)
                    .findFirst()
                    .orElseThrow();
        }
    };

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
}
