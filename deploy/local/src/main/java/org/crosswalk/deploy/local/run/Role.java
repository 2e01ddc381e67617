package org.crosswalk.deploy.local.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one process of a deployment does. */
public enum Role {
    /** The broker, unless the region file names a cluster. */
    KAFKA,
    /** The schema registry, unless the region file names one. */
    REGISTRY,
    /** The connectors: in a worker of this process, or submitted to the Connect cluster that the region file names. */
    CONNECT,
    /** The Streams applications. */
    INDICATORS,
    /** Tells other commands in the same work directory where the parts of this run are. */
    SERVING;

    /** Its name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a name on the command line. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** All names, for messages. */
    public static String words() {
        return Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "));
    }
}
