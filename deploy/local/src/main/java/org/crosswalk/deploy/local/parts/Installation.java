package org.crosswalk.deploy.local.parts;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the build laid out beside the code: the registry server, the connector plugins.
 *
 * @param directory that holds them
 */
public record Installation(Path directory) {

    /** The directory that the running code comes from: the one of its archive, or that of its classes. */
    public static Installation ofThisCode() {
        try {
            Path code = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Installation(code.getParent());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The code comes from no file", e);
        }
    }

    /** Directory of the unpacked registry server. */
    Path registry() {
        return present(directory.resolve("registry"), "the schema registry");
    }

    /** Directories that the Connect worker looks for plugins in, one per plugin. */
    List<Path> plugins() {
        return List.of(present(directory.resolve("plugins"), "the connectors"));
    }

    /** Where the PostgreSQL binaries are unpacked at their first use. */
    Path databaseBinaries() {
        return directory.resolve("postgres");
    }

    private static Path present(Path path, String what) {
        if (!Files.isDirectory(path)) {
            throw new Unavailable(
                    "The build has not laid out " + what + " in " + path + "; run `mvn -DskipTests package` once.");
        }
        return path;
    }
}
