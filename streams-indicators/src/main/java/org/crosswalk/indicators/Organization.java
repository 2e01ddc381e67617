package org.crosswalk.indicators;

import org.crosswalk.history.History.HighSchool;

/**
 * An organization that a cell is about.
 *
 * @param type its type
 * @param id {@code state}; the partner id of a district or college; {@code district/school} of a high school
 */
record Organization(OrganizationType type, String id) implements Comparable<Organization> {
    static final Organization STATE = new Organization(OrganizationType.STATE, "state");

    static Organization district(String partner) {
        return new Organization(OrganizationType.DISTRICT, partner);
    }

    static Organization school(HighSchool school) {
        return new Organization(OrganizationType.SCHOOL, school.district() + "/" + school.school());
    }

    static Organization college(String partner) {
        return new Organization(OrganizationType.COLLEGE, partner);
    }

    @Override
    public int compareTo(Organization other) {
        int order = type.id().compareTo(other.type.id());
        return order != 0 ? order : id.compareTo(other.id);
    }
}
