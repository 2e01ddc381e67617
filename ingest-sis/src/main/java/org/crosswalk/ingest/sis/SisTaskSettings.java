package org.crosswalk.ingest.sis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.NonEmptyString;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;

/**
 * What Crosswalk adds to the settings of Debezium's connector.
 *
 * @param partner id of the partner whose database it is
 * @param mapping name of the mapping of tables to facts, or the path of its file
 * @param withheld columns that must not leave the database; a mapping that reads one is refused
 * @param positions topic of the records which only say how far the database has been read
 * @param bootstrapServers brokers from which open rejects are read back
 * @param clientSettings further settings of the client that reads them, such as those of TLS
 */
record SisTaskSettings(
        String partner,
        String mapping,
        Set<String> withheld,
        String positions,
        String bootstrapServers,
        Map<String, Object> clientSettings) {

    static final String PARTNER = "crosswalk.partner";
    static final String MAPPING = "crosswalk.mapping";
    static final String WITHHELD = "crosswalk.withheld.columns";
    static final String POSITIONS = "crosswalk.positions.topic";
    static final String BOOTSTRAP_SERVERS = "crosswalk.rejects.bootstrap.servers";
    static final String CLIENT_PREFIX = "crosswalk.rejects.client.";

    static final String POSITIONS_TOPIC = "crosswalk.sis-positions";

    private static final ConfigDef CONFIG = new ConfigDef()
            .define(PARTNER, Type.STRING, ConfigDef.NO_DEFAULT_VALUE, new NonEmptyString(), Importance.HIGH, "")
            .define(MAPPING, Type.STRING, SisMapping.ROSARIO_SIS, new NonEmptyString(), Importance.HIGH, "")
            .define(WITHHELD, Type.LIST, SisMapping.NEVER_READ, Importance.MEDIUM, "")
            .define(POSITIONS, Type.STRING, POSITIONS_TOPIC, new NonEmptyString(), Importance.LOW, "")
            .define(
                    BOOTSTRAP_SERVERS,
                    Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    new NonEmptyString(),
                    Importance.HIGH,
                    "");

    /**
     * The settings among a connector's own.
     *
     * @throws ConfigException when one is missing
     */
    static SisTaskSettings of(Map<String, String> properties) {
        AbstractConfig config = new AbstractConfig(CONFIG, properties, false);
        List<String> withheld = config.getList(WITHHELD);
        return new SisTaskSettings(
                config.getString(PARTNER),
                config.getString(MAPPING),
                Set.copyOf(withheld),
                config.getString(POSITIONS),
                config.getString(BOOTSTRAP_SERVERS),
                Map.copyOf(config.originalsWithPrefix(CLIENT_PREFIX)));
    }
}
