package org.crosswalk.deploy.bench.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.crosswalk.identity.record.PersonRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedSqlTest {
    @TempDir
    private Path directory;

    @Test
    void weighsPairsAsTheModelDoes() throws Exception {
        Path file = directory.resolve("records.csv");
        List<PersonRecord> records = new MadePeople(5).records(3_000);
        RecordFile.write(file, records);
        try (var same = new SamePairs(file, records, 400)) {
            assertThat(same.size()).isEqualTo(400);
            assertThat(same.differences()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void findsTheSameMatches() throws Exception {
        Path file = directory.resolve("records.csv");
        RecordFile.write(file, new MadePeople(5).records(3_000));
        try (var duck = new Duck(1)) {
            long[] theirs = duck.link(file, SharedModel.parameters()).sorted();
            long[] ours = Scratch.ours(file, SharedModel.parameters()).sorted();
            assertThat(ours.length).isGreaterThan(500);
            assertThat(Matches.different(ours, theirs)).isLessThanOrEqualTo(1);
        }
    }
}
