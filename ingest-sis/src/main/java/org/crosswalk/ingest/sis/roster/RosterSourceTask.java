package org.crosswalk.ingest.sis.roster;

import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.connect.DropFolderTask;

/** The task of {@link RosterSourceConnector}. */
public final class RosterSourceTask extends SourceTask {
    private DropFolderTask folder;

    @Override
    public void start(Map<String, String> properties) {
        folder = new DropFolderTask(Sector.K12, RosterConfig.of(properties), context);
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
        return new RosterSourceConnector().version();
    }
}
