package org.crosswalk.deploy.local.region;

/** What the partners get wrong about who their students are, and people who are easily taken for each other. */
final class PartnerErrors {

    private final Region region;

    PartnerErrors(Region region) {
        this.region = region;
    }

    /** Makes them in a region whose people have lived through all years and whose records are right. */
    void make() {
        new Namesakes(region).make();
        new StateIdErrors(region).make();
        new RegistrarErrors(region).make();
        new ChangedIds(region).make();
    }
}
