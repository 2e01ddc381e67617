package org.crosswalk.indicators;

/** The kinds of organization that cells are about, in the order of their ids. Stored by place: new ones go to the end. */
public enum OrganizationType {
    COLLEGE("college"),
    DISTRICT("district"),
    SCHOOL("school"),
    STATE("state");

    private final String id;

    OrganizationType(String id) {
        this.id = id;
    }

    /** Id in the cells, such as {@code district}. */
    public String id() {
        return id;
    }

    /**
     * The type of an id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static OrganizationType of(String id) {
        for (OrganizationType type : values()) {
            if (type.id.equals(id)) {
                return type;
            }
        }
        throw new IllegalArgumentException("No type of organization: '" + id + "'");
    }
}
