package org.crosswalk.ingest.wbl;

import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.connect.DropFolderTask;

/** The task of {@link PlacementReportSourceConnector}. */
public final class PlacementReportSourceTask extends SourceTask {
    private DropFolderTask folder;

    @Override
    public void start(Map<String, String> properties) {
        folder = new DropFolderTask(Sector.WBL, PlacementReportConfig.of(properties), context);
    }

    @Override
    public List<SourceRecord> poll() throws InterruptedException {
        return folder.poll();
    }

    @Override
    public void stop() {
        if (folder != null) {
            folder.close();
        }
    }

    @Override
    public String version() {
        return new PlacementReportSourceConnector().version();
    }
}
