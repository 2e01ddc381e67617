package org.crosswalk.deploy.local.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a secret is found. The secret itself stands in no region file and in no connector's settings. */
public sealed interface Credential {

    /** The secret, or empty when it is not where the reference says. */
    Optional<String> read();

    /** The reference in the words of a Connect worker with the {@code env} and {@code directory} providers. */
    String forConnect();

    /** The reference as the region file writes it. */
    String text();

    /**
     * An environment variable, written {@code ${env:NAME}}.
     *
     * @param variable its name
     */
    record Environment(String variable) implements Credential {
        @Override
        public Optional<String> read() {
            return Optional.ofNullable(System.getenv(variable));
        }

        @Override
        public String forConnect() {
            return text();
        }

        @Override
        public String text() {
            return "${env:" + variable + "}";
        }
    }

    /**
     * A file whose content is the secret, written {@code ${file:/path}}.
     *
     * @param path absolute
     */
    record SecretFile(Path path) implements Credential {
        @Override
        public Optional<String> read() {
            try {
                return Optional.of(Files.readString(path).strip());
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        @Override
        public String forConnect() {
            return "${directory:" + path.getParent() + ":" + path.getFileName() + "}";
        }

        @Override
        public String text() {
            return "${file:" + path + "}";
        }
    }
}
