package org.crosswalk.ingest.sis;

import io.debezium.connector.postgresql.PostgresConnector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.connector.Task;

/**
 * Debezium's PostgreSQL connector whose changes come as contract records. Its settings are those of Debezium and, with
 * {@code crosswalk.} before them, its own; {@link SisConnectorTemplate} gives them all.
 */
public final class SisSourceConnector extends PostgresConnector {
    @Override
    public Class<? extends Task> taskClass() {
        return SisSourceTask.class;
    }

    @Override
    public Config validate(Map<String, String> given) {
        List<ConfigValue> values = new ArrayList<>(super.validate(given).configValues());
        values.addAll(SisTaskSettings.validated(given));
        return new Config(values);
    }
}
