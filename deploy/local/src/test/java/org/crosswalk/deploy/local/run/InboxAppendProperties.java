package org.crosswalk.deploy.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class InboxAppendProperties {

    /** However much of the second part a killed run has appended, the next one completes it. */
    @Property(tries = 100)
    void completesWhatAKilledRunAppended(
            @ForAll @Size(max = 50) byte[] first,
            @ForAll @Size(max = 50) byte[] second,
            @ForAll @IntRange(max = 50) int appended)
            throws IOException {
        Path directory = Files.createTempDirectory("inbox");
        byte[] done = Arrays.copyOf(second, Math.min(appended, second.length));
        Path log = Files.write(directory.resolve("log"), concat(first, done));

        Inbox.appendMissing(
                log, Files.write(directory.resolve("first"), first), Files.write(directory.resolve("second"), second));

        assertThat(log).hasBinaryContent(concat(first, second));
        for (String name : new String[] {"log", "first", "second"}) {
            Files.delete(directory.resolve(name));
        }
        Files.delete(directory);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
