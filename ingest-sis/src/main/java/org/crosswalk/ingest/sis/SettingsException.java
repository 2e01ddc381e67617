package org.crosswalk.ingest.sis;

import java.util.List;
import org.apache.kafka.common.config.ConfigException;

/** Settings that cannot be used, with every problem at once. */
public final class SettingsException extends ConfigException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    SettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    static void throwIfAny(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }

    /** The problems, each with what to do. */
    public List<String> problems() {
        return problems;
    }
}
