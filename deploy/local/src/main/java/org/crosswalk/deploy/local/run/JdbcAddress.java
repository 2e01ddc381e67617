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
 */
record JdbcAddress(String host, int port, String database, Optional<String> sslMode) {

    private static final int USUAL_PORT = 5432;
    private static final String SSL_MODE = "sslmode=";

    /** The parts of an address such as {@code jdbc:postgresql://host:5432/name?sslmode=require}. */
    static JdbcAddress of(String jdbcUrl) {
        URI uri = URI.create(jdbcUrl.substring("jdbc:".length()));
        Optional<String> sslMode = Optional.ofNullable(uri.getQuery()).stream()
                .flatMap(query -> Stream.of(query.split("&")))
                .filter(parameter -> parameter.startsWith(SSL_MODE))
                .map(parameter -> parameter.substring(SSL_MODE.length()))
                .findFirst();
        return new JdbcAddress(
                uri.getHost(),
                uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                uri.getPath().substring(1),
                sslMode);
    }
}
