package org.crosswalk.deploy.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JdbcAddressTest {

    @Test
    void takesAnAddressApart() {
        assertThat(JdbcAddress.of(
                        "jdbc:postgresql://sis.example:6543/rosario?ssl=true&sslmode=require&currentSchema=edfi"))
                .isEqualTo(
                        new JdbcAddress("sis.example", 6543, "rosario", Optional.of("require"), Optional.of("edfi")));
    }

    @Test
    void knowsTheUsualPort() {
        assertThat(JdbcAddress.of("jdbc:postgresql://sis.example/rosario"))
                .isEqualTo(new JdbcAddress("sis.example", 5432, "rosario", Optional.empty(), Optional.empty()));
    }
}
