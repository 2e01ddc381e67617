package org.crosswalk.submission.connect;

import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;

/** A source connector with one task, because what it reads is taken in order; the task has the connector's own settings. */
public abstract class OneTaskConnector extends SourceConnector {
    private final Class<? extends Task> task;
    private Map<String, String> properties = Map.of();

    /** @param task class of its task */
    protected OneTaskConnector(Class<? extends Task> task) {
        this.task = task;
    }

    @Override
    public final void start(Map<String, String> given) {
        properties = Map.copyOf(given);
    }

    @Override
    public final Class<? extends Task> taskClass() {
        return task;
    }

    @Override
    public final List<Map<String, String>> taskConfigs(int maxTasks) {
        return List.of(properties);
    }

    @Override
    public final void stop() {
        properties = Map.of();
    }

    @Override
    public final ExactlyOnceSupport exactlyOnceSupport(Map<String, String> given) {
        return ExactlyOnceSupport.SUPPORTED;
    }

    @Override
    public final String version() {
        return versionOf(getClass());
    }

    /** Version of the archive that a plugin is in. */
    static String versionOf(Class<?> plugin) {
        String version = plugin.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
