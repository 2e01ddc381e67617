package org.crosswalk.deploy.local.region;

import java.time.Duration;
import java.time.OffsetDateTime;

/** A day at the workplace. */
final class Visit {

    final String id;

    /** Moment of the check-in as last logged; null when none was. */
    OffsetDateTime in;

    /** Moment of the check-out as last logged; null when none was. */
    OffsetDateTime out;

    boolean inVoided;
    boolean outVoided;

    Visit(String id, OffsetDateTime in, OffsetDateTime out) {
        this.id = id;
        this.in = in;
        this.out = out;
    }

    /** Whole minutes between two moments that both hold; a clock that went backwards gives none. */
    long minutes() {
        if (in == null || out == null || inVoided || outVoided) {
            return 0;
        }
        return Math.max(0, Duration.between(in, out).toMinutes());
    }

    int schoolYear() {
        return SchoolCalendar.yearOf((in != null ? in : out).toLocalDate());
    }
}
