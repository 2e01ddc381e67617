package org.crosswalk.ingest.wbl;

import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.crosswalk.submission.connect.ConnectorSettings;
import org.crosswalk.submission.connect.OneTaskConnector;

/**
 * Follows a log of agreements and visits, one JSON object a line, through rotation and restart.
 *
 * <p>Exactly once: every record carries the byte position after its line as its offset, in the same transaction.
 */
public final class PlacementLogSourceConnector extends OneTaskConnector {

    /** A connector as a worker makes it. */
    public PlacementLogSourceConnector() {
        super(PlacementLogSourceTask.class);
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
}
