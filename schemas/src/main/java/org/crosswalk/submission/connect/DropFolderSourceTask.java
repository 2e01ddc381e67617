package org.crosswalk.submission.connect;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.crosswalk.schemas.Sector;

/** The task of a {@link DropFolderConnector}, as a worker runs it. */
public abstract class DropFolderSourceTask extends SourceTask {
    private final Sector sector;
    private final ConfigDef definition;
    private DropFolderTask folder;

    /**
     * @param sector sector of the partner
     * @param definition of the connector's settings
     */
    protected DropFolderSourceTask(Sector sector, ConfigDef definition) {
        this.sector = sector;
        this.definition = definition;
    }

    @Override
    public final void start(Map<String, String> properties) {
        folder = new DropFolderTask(sector, DropFolderConfig.of(definition, properties), context);
    }

    @Override
    public final List<SourceRecord> poll() throws InterruptedException {
        return folder.poll();
    }

    @Override
    public final void stop() {
        if (folder != null) {
            folder.close();
        }
    }

    @Override
    public final String version() {
        return OneTaskConnector.versionOf(getClass());
    }
}
