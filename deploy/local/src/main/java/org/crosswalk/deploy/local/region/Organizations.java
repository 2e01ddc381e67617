package org.crosswalk.deploy.local.region;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Whom a unit counts for. */
final class Organizations {

    private Organizations() {}

    /** The state, the schools and their districts. */
    static Set<Organization> ofSchools(Collection<School> schools) {
        Set<Organization> organizations = new LinkedHashSet<>();
        organizations.add(Organization.STATE);
        for (School school : schools) {
            organizations.add(school.district.organization);
            organizations.add(school.organization);
        }
        return organizations;
    }

    static Set<Organization> ofColleges(Collection<College> colleges) {
        Set<Organization> organizations = new LinkedHashSet<>();
        for (College college : colleges) {
            organizations.add(college.organization);
        }
        return organizations;
    }
}
