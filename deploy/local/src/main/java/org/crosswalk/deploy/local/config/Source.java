package org.crosswalk.deploy.local.config;

import java.nio.file.Path;
import java.util.Optional;

/** Where the rows of a partner come from. */
public sealed interface Source {

    /**
     * A PostgreSQL database with logical decoding ({@code wal_level=logical}).
     *
     * @param jdbcUrl such as {@code jdbc:postgresql://host:5432/name}
     * @param user role that may replicate and read the mapped tables
     * @param password where its password is found
     */
    record Database(String jdbcUrl, String user, Credential password) implements Source {}

    /**
     * A database in the PostgreSQL server that the run brings along, for trying things out.
     *
     * @param name of the database
     */
    record EmbeddedDatabase(String name) implements Source {}

    /**
     * A folder into which the partner's files are put.
     *
     * @param folder absolute
     * @param archive where files go that were dealt with, absolute; empty: they stay
     */
    record DropFolder(Path folder, Optional<Path> archive) implements Source {

        /** A folder in which files stay. */
        public DropFolder(Path folder) {
            this(folder, Optional.empty());
        }
    }

    /**
     * A file of JSON lines that the partner appends to.
     *
     * @param log absolute; its folder must exist
     */
    record AppendedLog(Path log) implements Source {}
}
