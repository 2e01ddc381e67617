package org.crosswalk.indicators;

/**
 * A cell before it is broken down by dimension.
 *
 * @param indicator indicator id, such as {@code HS-7}
 * @param version version of the definition
 * @param cohort cohort, such as {@code 2021-22} or {@code fall-2022}
 * @param organizationType type of the organization
 * @param organization id of the organization
 */
public record BaseCell(
        String indicator, int version, String cohort, OrganizationType organizationType, String organization)
        implements Comparable<BaseCell> {

    @Override
    public boolean equals(Object other) {
        return other instanceof BaseCell that
                && version == that.version
                && organizationType == that.organizationType
                && indicator.equals(that.indicator)
                && cohort.equals(that.cohort)
                && organization.equals(that.organization);
    }

    @Override
    public int hashCode() {
        int hash = 31 * indicator.hashCode() + version;
        hash = 31 * hash + cohort.hashCode();
        hash = 31 * hash + organizationType.ordinal();
        return 31 * hash + organization.hashCode();
    }

    @Override
    public int compareTo(BaseCell other) {
        int order = indicator.compareTo(other.indicator);
        if (order == 0) {
            order = Integer.compare(version, other.version);
        }
        if (order == 0) {
            order = cohort.compareTo(other.cohort);
        }
        if (order == 0) {
            order = organizationType.compareTo(other.organizationType);
        }
        return order != 0 ? order : organization.compareTo(other.organization);
    }
}
