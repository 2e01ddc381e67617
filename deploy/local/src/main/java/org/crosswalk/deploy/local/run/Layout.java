package org.crosswalk.deploy.local.run;

import java.nio.file.Path;
import java.util.List;

/**
 * Where things are in a work directory.
 *
 * @param directory absolute
 */
public record Layout(Path directory) {

    /** The layout of a directory given in any form. */
    public Layout {
        directory = directory.toAbsolutePath().normalize();
    }

    /** Held by the run that goes on. */
    public Path lock() {
        return directory.resolve("lock");
    }

    /** Ports chosen at the first start. */
    public Path ports() {
        return directory.resolve("ports.properties");
    }

    /** Addresses of the run that goes on; absent while there is none. */
    public Path running() {
        return directory.resolve("running.properties");
    }

    /** What the parts have to say. */
    public Path logs() {
        return directory.resolve("logs");
    }

    /** The broker's data. */
    public Path broker() {
        return directory.resolve("broker");
    }

    /** The registry's schemas. */
    public Path registry() {
        return directory.resolve("registry");
    }

    /** The databases of a demonstration. */
    public Path database() {
        return directory.resolve("database");
    }

    /** State stores of the Streams applications. */
    public Path streams() {
        return directory.resolve("streams");
    }

    /** The linkage model of the last run, if its region file named one. */
    public Path model() {
        return directory.resolve("model.yaml");
    }

    /** Generated files of a demonstration: what partners would send, and the truth. */
    public Path generated() {
        return directory.resolve("generated");
    }

    /** Folders and logs that the partners of a demonstration write into. */
    public Path inbox() {
        return directory.resolve("inbox");
    }

    /** The region file of a demonstration. */
    public Path regionFile() {
        return directory.resolve("region.yaml");
    }

    /** How far a demonstration has come. */
    public Path demonstration() {
        return directory.resolve("demo.properties");
    }

    /** How well the records of a demonstration are linked. */
    public Path linkage() {
        return directory.resolve("linkage.csv");
    }

    /** All that a run may have made; the lock is not among them. First what tells that there is something to go on with. */
    public List<Path> contents() {
        return List.of(
                demonstration(),
                running(),
                streams(),
                broker(),
                registry(),
                database(),
                inbox(),
                generated(),
                regionFile(),
                linkage(),
                model(),
                ports(),
                logs());
    }
}
