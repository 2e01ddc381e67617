package org.crosswalk.deploy.local.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An internship under an agreement, whose hours the region's log follows. */
final class Internship {

    final String id;
    final School school;
    final String employer;
    final LocalDate start;
    final List<Visit> visits = new ArrayList<>();
    int agreedHours;

    Internship(String id, School school, String employer, LocalDate start, int agreedHours) {
        this.id = id;
        this.school = school;
        this.employer = employer;
        this.start = start;
        this.agreedHours = agreedHours;
    }
}
