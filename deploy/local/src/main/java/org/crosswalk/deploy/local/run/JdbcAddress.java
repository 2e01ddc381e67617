package org.crosswalk.deploy.local.run;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of a PostgreSQL JDBC address that a connector asks for one by one.
 *
 * @param host of the server
 * @param port of the server
 * @param database its name
 * @param sslMode when the address names one
 * @param schema of the tables, when the address names one as {@code currentSchema}
 */
record JdbcAddress(String host, int port, String database, Optional<String> sslMode, Optional<String> schema) {

    private static final int USUAL_PORT = 5432;

    /** The parts of an address such as {@code jdbc:postgresql://host:5432/name?sslmode=require}. */
    static JdbcAddress of(String jdbcUrl) {
        URI uri = URI.create(jdbcUrl.substring("jdbc:".length()));
        return new JdbcAddress(
                uri.getHost(),
                uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                uri.getPath().substring(1),
                parameter(uri, "sslmode="),
                parameter(uri, "currentSchema="));
    }

    private static Optional<String> parameter(URI uri, String name) {
        return Optional.ofNullable(uri.getQuery()).stream()
                .flatMap(query -> Stream.of(query.split("&")))
                .filter(parameter -> parameter.startsWith(name))
                .map(parameter -> parameter.substring(name.length()))
                .findFirst();
    }
}
