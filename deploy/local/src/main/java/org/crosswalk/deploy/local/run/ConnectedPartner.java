package org.crosswalk.deploy.local.run;

import java.util.Map;

/**
 * A partner whose source is ready to be read.
 *
 * @param id of the partner
 * @param connector name of its connector
 * @param settings of the connector; secrets are references
 * @param place where its rows come from, for people
 * @param trial how to try a change there, for people; empty where that is for its owner to know
 * @param watch tells how far it has been read
 */
record ConnectedPartner(
        String id, String connector, Map<String, String> settings, String place, String trial, SourceWatch watch) {}
