package org.crosswalk.submission.connect;

import org.crosswalk.schemas.Sector;

/**
 * What a task reads from Kafka.
 *
 * @param sector sector of the partner
 * @param config settings of the drop folder
 */
record KafkaSources(Sector sector, DropFolderConfig config) implements DropFolderTask.Sources {
    @Override
    public PartnerState state() {
        return new LedgerTopic(sector, config).read();
    }

    @Override
    public DropFolderTask.Decisions decisions() {
        return new DecisionTopic(sector, config);
    }
}
