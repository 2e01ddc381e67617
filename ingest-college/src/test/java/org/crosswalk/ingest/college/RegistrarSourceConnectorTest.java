package org.crosswalk.ingest.college;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.ServiceLoader;
import org.apache.kafka.connect.source.SourceConnector;
import org.crosswalk.mapping.Layout;
import org.crosswalk.submission.connect.DropFolderConfig;
import org.junit.jupiter.api.Test;

class RegistrarSourceConnectorTest {
    @Test
    void aWorkerFindsItAmongItsPlugins() {
        assertThat(ServiceLoader.load(SourceConnector.class))
                .hasAtLeastOneElementOfType(RegistrarSourceConnector.class);
        assertThat(new RegistrarSourceConnector().taskClass()).isEqualTo(RegistrarSourceTask.class);
    }

    @Test
    void theDefaultsAreTheReportsOfTexas() {
        var config = DropFolderConfig.of(
                RegistrarSourceConnector.DEFINITION,
                Map.of(
                        "partner", "p",
                        "folder", "/srv/drop",
                        "ledger.bootstrap.servers", "localhost:9092",
                        "ledger.schema.registry.url", "http://localhost:8081/apis/ccompat/v7"));
        assertThat(config.layouts())
                .extracting(Layout::id)
                .containsExactly(
                        "thecb-cbm0c1",
                        "thecb-cbm0e1",
                        "thecb-cbm0cs",
                        "thecb-cbm00s",
                        "thecb-cbm002",
                        "thecb-cbm009",
                        "thecb-cbm00n");
    }
}
