package org.crosswalk.deploy.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InboxTest {

    @TempDir
    private Path directory;

    @Test
    void handsInWholeFilesInTheOrderOfTheirTimes() throws IOException {
        Inbox inbox = new Inbox(directory.resolve("inbox"));
        Path first = Files.writeString(directory.resolve("z.txt"), "first");
        Path second = Files.writeString(directory.resolve("a.txt"), "second");
        inbox.handIn("river", first);
        inbox.handIn("river", second);

        Path folder = inbox.folder("river");
        assertThat(folder.resolve("z.txt")).hasContent("first");
        assertThat(folder.resolve("a.txt")).hasContent("second");
        assertThat(Files.getLastModifiedTime(folder.resolve("a.txt")))
                .isGreaterThan(Files.getLastModifiedTime(folder.resolve("z.txt")));
        assertThat(directory.resolve("inbox")).isDirectoryNotContaining(Files::isRegularFile);
    }

    @Test
    void replacesAFileOfTheSameName() throws IOException {
        Inbox inbox = new Inbox(directory.resolve("inbox"));
        inbox.handIn("river", Files.writeString(directory.resolve("a.txt"), "before"));
        inbox.handIn("river", Files.writeString(directory.resolve("a.txt"), "after"));
        assertThat(inbox.folder("river").resolve("a.txt")).hasContent("after");
    }
}
