package org.crosswalk.ingest.sis;

import io.debezium.connector.postgresql.PostgresConnector;
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
}
