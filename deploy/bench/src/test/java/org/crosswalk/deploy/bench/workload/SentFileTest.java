package org.crosswalk.deploy.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.submission.check.FileCheck;
import org.crosswalk.submission.content.ReportFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentFileTest {

    private static final int ROWS = 100;

    @TempDir
    private Path folder;

    static Stream<SentFile> files() {
        return Stream.of(new CourseFile(ROWS), new PartnershipFile(ROWS));
    }

    @ParameterizedTest
    @MethodSource("files")
    void copies_have_equal_rows_and_different_bytes(SentFile file) throws IOException {
        List<String> first = lines(file, 1);
        List<String> second = lines(file, 2);
        assertThat(first).isNotEqualTo(second).hasSize(ROWS + file.otherLines());
        assertThat(first.stream().filter(second::contains)).hasSizeGreaterThanOrEqualTo(ROWS);
        assertThat(first).last().isEqualTo(file.lastLine(1));
        assertThat(second).last().isEqualTo(file.lastLine(2));
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_layout_finds_no_fault_whether_the_file_is_packed_or_not(SentFile file) throws IOException {
        for (String ending : List.of("", SentFile.GZIP)) {
            Path written = folder.resolve(file.name(3) + ending);
            file.write(written, 3);
            FileCheck.Result result = FileCheck.check(
                    ReportFile.of(written),
                    Layouts.bundled(file.layout()),
                    finding -> assertThat(finding).isNull(),
                    line -> {});
            assertThat(result.sound()).isEqualTo(ROWS);
        }
    }

    private List<String> lines(SentFile file, int copy) throws IOException {
        Path written = folder.resolve(file.name(copy));
        file.write(written, copy);
        return Files.readAllLines(written);
    }
}
