package org.crosswalk.ingest.sis.roster;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ConnectorTransactionBoundaries;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.crosswalk.submission.connect.DropFolderConfig;

/**
 * Takes the rosters (OneRoster zips) that a district drops into a folder. One connector has one task, because the files of a
 * partner are taken one after the other.
 *
 * <p>Exactly once: a file's changes, its control record, the ledger and the source offset are one transaction, and what is
 * held is read back from the ledger as it was committed. So a file is either in all topics or in none, whenever the worker
 * dies.
 */
public final class RosterSourceConnector extends SourceConnector {
    private Map<String, String> properties = Map.of();

    @Override
    public void start(Map<String, String> given) {
        properties = Map.copyOf(given);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return RosterSourceTask.class;
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        return List.of(properties);
    }

    @Override
    public void stop() {
        properties = Map.of();
    }

    @Override
    public ConfigDef config() {
        return RosterConfig.DEFINITION;
    }

    @Override
    public Config validate(Map<String, String> given) {
        return DropFolderConfig.check(super.validate(given), RosterConfig.DEFINITION, given);
    }

    @Override
    public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> given) {
        return ExactlyOnceSupport.SUPPORTED;
    }

    @Override
    public ConnectorTransactionBoundaries canDefineTransactionBoundaries(Map<String, String> given) {
        return ConnectorTransactionBoundaries.SUPPORTED;
    }

    /** Any offset may be altered: files that are taken once more change nothing, because the ledger holds their rows. */
    @Override
    public boolean alterOffsets(Map<String, String> given, Map<Map<String, ?>, Map<String, ?>> offsets) {
        return true;
    }

    @Override
    public String version() {
        String version = getClass().getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
