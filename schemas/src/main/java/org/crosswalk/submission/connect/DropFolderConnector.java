package org.crosswalk.submission.connect;

import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.source.ConnectorTransactionBoundaries;

/**
 * Takes the files that a partner drops into a folder, one after the other. Subclasses say of which sector they are, and which
 * layouts are usual there.
 *
 * <p>Exactly once: a file's changes, its control record, the ledger and the source offset are one transaction, and what is
 * held is read back from the ledger as it was committed. So a file is either in all topics or in none, whenever the worker
 * dies.
 */
public abstract class DropFolderConnector extends OneTaskConnector {
    private final ConfigDef definition;

    /**
     * @param task class of its task
     * @param definition of its settings, as {@link DropFolderDefinition#of} gives it
     */
    protected DropFolderConnector(Class<? extends DropFolderSourceTask> task, ConfigDef definition) {
        super(task);
        this.definition = definition;
    }

    @Override
    public final ConfigDef config() {
        return definition;
    }

    @Override
    public final Config validate(Map<String, String> given) {
        return DropFolderCheck.of(super.validate(given), definition, given);
    }

    @Override
    public final ConnectorTransactionBoundaries canDefineTransactionBoundaries(Map<String, String> given) {
        return ConnectorTransactionBoundaries.SUPPORTED;
    }

    /** Any offset may be altered: files that are taken once more change nothing, because the ledger holds their rows. */
    @Override
    public final boolean alterOffsets(Map<String, String> given, Map<Map<String, ?>, Map<String, ?>> offsets) {
        return true;
    }
}
