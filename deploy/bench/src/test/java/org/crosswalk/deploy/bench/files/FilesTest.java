package org.crosswalk.deploy.bench.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.crosswalk.deploy.bench.workload.CourseFile;
import org.crosswalk.deploy.bench.workload.PartnershipFile;
import org.crosswalk.deploy.bench.workload.SentFile;
import org.crosswalk.mapping.Layouts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    @TempDir
    private Path folder;

    @Test
    void othersFindAllLinesAndRecordsOfPlainAndPackedFiles() throws Exception {
        try (var duck = new DuckReading()) {
            for (SentFile file : List.of(new CourseFile(300), new PartnershipFile(300))) {
                for (String ending : List.of("", SentFile.GZIP)) {
                    Path written = folder.resolve(file.name(1) + ending);
                    file.write(written, 1);
                    assertThat(LineCount.of(written).lines()).isEqualTo(300 + file.otherLines());
                    assertThat(duck.records(written, Layouts.bundled(file.layout())))
                            .isEqualTo(file instanceof CourseFile ? 302 : 300);
                }
            }
        }
    }

    @Test
    void rowsHeldLieInTemporaryFiles() throws Exception {
        Footprint footprint = Footprint.of(200_000, "1g", folder);
        assertThat(footprint.disk()).isGreaterThan(200_000 * 50L);
        assertThat(footprint.mapped()).isGreaterThan(200_000 * 28L);
        assertThat(footprint.ledger()).isLessThan(footprint.mapped());
    }
}
