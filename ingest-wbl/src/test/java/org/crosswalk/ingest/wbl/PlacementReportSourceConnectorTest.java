package org.crosswalk.ingest.wbl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.ServiceLoader;
import org.apache.kafka.connect.source.SourceConnector;
import org.crosswalk.mapping.Layout;
import org.crosswalk.submission.connect.DropFolderConfig;
import org.junit.jupiter.api.Test;

class PlacementReportSourceConnectorTest {
    @Test
    void aWorkerFindsItAmongItsPlugins() {
        assertThat(ServiceLoader.load(SourceConnector.class))
                .hasAtLeastOneElementOfType(PlacementReportSourceConnector.class);
        assertThat(new PlacementReportSourceConnector().taskClass()).isEqualTo(PlacementReportSourceTask.class);
    }

    @Test
    void theDefaultIsTheReportOfCalifornia() {
        var config = DropFolderConfig.of(
                PlacementReportSourceConnector.DEFINITION,
                Map.of(
                        "partner", "p",
                        "folder", "/srv/drop",
                        "ledger.bootstrap.servers", "localhost:9092",
                        "ledger.schema.registry.url", "http://localhost:8081/apis/ccompat/v7"));
        assertThat(config.layouts()).extracting(Layout::id).containsExactly("calpads-wblr");
    }
}
