package org.crosswalk.ingest.wbl;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.crosswalk.submission.connect.ConnectorSettings;

/**
 * Follows a log of agreements and visits, one JSON object a line, through rotation and restart. One connector has one task,
 * because a log is read in order.
 *
 * <p>Exactly once: every record carries the byte position after its line as its offset, in the same transaction.
 */
public final class PlacementLogSourceConnector extends SourceConnector {
    private Map<String, String> properties = Map.of();

    @Override
    public void start(Map<String, String> given) {
        properties = Map.copyOf(given);
    }

    @Override
    public Class<? extends Task> taskClass() {
        return PlacementLogSourceTask.class;
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
        return PlacementLogConfig.DEFINITION;
    }

    @Override
    public Config validate(Map<String, String> given) {
        ConnectorSettings settings = new ConnectorSettings(super.validate(given), given);
        settings.refuseUnknown(PlacementLogConfig.DEFINITION, PlacementLogConfig.CLIENT_PREFIX);
        return settings.checked();
    }

    @Override
    public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> given) {
        return ExactlyOnceSupport.SUPPORTED;
    }

    @Override
    public String version() {
        String version = getClass().getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
