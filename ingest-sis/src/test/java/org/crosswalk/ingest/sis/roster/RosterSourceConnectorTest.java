package org.crosswalk.ingest.sis.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.ServiceLoader;
import org.apache.kafka.connect.source.SourceConnector;
import org.crosswalk.mapping.Layout;
import org.crosswalk.submission.connect.DropFolderConfig;
import org.junit.jupiter.api.Test;

class RosterSourceConnectorTest {
    @Test
    void aWorkerFindsItAmongItsPlugins() {
        assertThat(ServiceLoader.load(SourceConnector.class)).hasAtLeastOneElementOfType(RosterSourceConnector.class);
        assertThat(new RosterSourceConnector().taskClass()).isEqualTo(RosterSourceTask.class);
    }

    @Test
    void theDefaultsAreBothVersions() {
        var config = DropFolderConfig.of(
                RosterSourceConnector.DEFINITION,
                Map.of(
                        "partner", "p",
                        "folder", "/srv/drop",
                        "ledger.bootstrap.servers", "localhost:9092",
                        "ledger.schema.registry.url", "http://localhost:8081/apis/ccompat/v7"));
        assertThat(config.layouts()).extracting(Layout::id).containsExactly("oneroster-1.1", "oneroster-1.2");
    }
}
