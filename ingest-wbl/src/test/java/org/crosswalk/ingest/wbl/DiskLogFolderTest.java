package org.crosswalk.ingest.wbl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskLogFolderTest {
    @TempDir
    private Path folder;

    private Path log;
    private DiskLogFolder files;

    @BeforeEach
    void open() {
        log = folder.resolve("hours.jsonl");
        files = new DiskLogFolder(log);
    }

    @Test
    void beforeTheFirstLineThereIsNoFile() throws IOException {
        assertThat(files.files()).isEmpty();
    }

    @Test
    void predecessorsComeFirstLeastRecentlyWrittenFirst() throws IOException {
        written("hours.jsonl.2", 1);
        written("hours.jsonl.1", 2);
        written("hours.jsonl", 3);
        assertThat(files.files())
                .extracting(LogFile::name)
                .containsExactly("hours.jsonl.2", "hours.jsonl.1", "hours.jsonl");
        assertThat(files.files()).extracting(LogFile::rotated).containsExactly(true, true, false);
    }

    @Test
    void numbersOrderFilesOfTheSameMoment() throws IOException {
        written("hours.jsonl.10", 1);
        written("hours.jsonl.9", 1);
        written("hours.jsonl.1", 1);
        assertThat(files.files())
                .extracting(LogFile::name)
                .containsExactly("hours.jsonl.10", "hours.jsonl.9", "hours.jsonl.1");
    }

    @Test
    void otherFilesAreNoPredecessors() throws IOException {
        written("hours.jsonl.bak", 1);
        written("hours.jsonl.1.gz", 1);
        written("hours.jsonl-20211005", 1);
        written("other.jsonl", 1);
        assertThat(files.files()).extracting(LogFile::name).containsExactly("hours.jsonl-20211005");
    }

    @Test
    void aRenamedFileKeepsItsKey() throws IOException {
        written("hours.jsonl", 1);
        String key = files.files().get(0).key();
        Files.move(log, folder.resolve("hours.jsonl.1"));
        written("hours.jsonl", 2);
        assertThat(files.files().get(0).key()).isEqualTo(key);
        assertThat(files.files().get(1).key()).isNotEqualTo(key);
    }

    @Test
    void aFileThatIsNoLongerWhereItWasListedIsNotRead() throws IOException {
        written("hours.jsonl", 1);
        LogFile listed = files.files().get(0);
        Files.move(log, folder.resolve("hours.jsonl.1"));
        assertThatThrownBy(() -> listed.read(0, 1)).isInstanceOf(LogMovedException.class);
        written("hours.jsonl", 2);
        assertThatThrownBy(() -> listed.read(0, 1)).isInstanceOf(LogMovedException.class);
    }

    @Test
    void bytesAreReadFromAPosition() throws IOException {
        Files.writeString(log, "abcdef");
        LogFile file = files.files().get(0);
        assertThat(file.read(2, 3)).asString().isEqualTo("cde");
        assertThat(file.read(4, 10)).asString().isEqualTo("ef");
        assertThat(file.read(10, 10)).isEmpty();
    }

    private void written(String name, long second) throws IOException {
        Path file = Files.writeString(folder.resolve(name), name);
        Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1000));
    }
}
