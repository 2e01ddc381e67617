package org.crosswalk.ingest.sis;

import io.debezium.config.Configuration;
import io.debezium.connector.postgresql.PostgresConnectorTask;
import io.debezium.connector.postgresql.PostgresOffsetContext;
import io.debezium.connector.postgresql.PostgresPartition;
import io.debezium.pipeline.ChangeEventSourceCoordinator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.Converter;

/**
 * The task of a {@link SisSourceConnector}. What it must know of the past (which rejects are open) it reads back from their topic
 * whenever it begins, so that it goes on as the one before it would have.
 */
public final class SisSourceTask extends PostgresConnectorTask {
    private static final String CONVERTER = "value.converter";

    private Map<String, String> properties;
    private SisEvents events;

    @Override
    public ChangeEventSourceCoordinator<PostgresPartition, PostgresOffsetContext> start(Configuration configuration) {
        properties = configuration.asMap();
        events = null;
        return super.start(configuration);
    }

    @Override
    public List<SourceRecord> doPoll() throws InterruptedException {
        if (events == null) {
            SisTaskSettings settings = SisTaskSettings.of(properties);
            events = new SisEvents(settings, CommittedRejects.read(settings, converter()));
        }
        List<SourceRecord> changes = super.doPoll();
        if (changes == null) {
            return null;
        }
        List<SourceRecord> records = new ArrayList<>(changes.size());
        changes.forEach(change -> records.addAll(events.records(change)));
        return records;
    }

    /** The converter with which the worker writes what this task gives it. */
    private Converter converter() {
        try {
            Converter converter = Utils.newInstance(properties.get(CONVERTER), Converter.class);
            converter.configure(
                    Configuration.from(properties).subset(CONVERTER + '.', true).asMap(), false);
            return converter;
        } catch (ClassNotFoundException e) {
            throw new ConnectException("There is no " + CONVERTER + " " + properties.get(CONVERTER), e);
        }
    }
}
