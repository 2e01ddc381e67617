package org.crosswalk.deploy.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseFileTest {

    private static final CourseFile FILE = new CourseFile(100);

    @Test
    void rows_have_the_layouts_length_and_are_all_different() {
        List<String> rows = IntStream.range(0, 100).mapToObj(FILE::row).toList();
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(CourseFile.RECORD_LENGTH));
        assertThat(rows).doesNotHaveDuplicates();
    }

    @Test
    void a_file_begins_and_ends_as_the_layout_wants(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("CBM00S_2023FA.txt");
        FILE.write(file, 1);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(102);
        assertThat(lines.get(0)).isEqualTo("HY2K003601CBM00S12023C0135copy 1");
        assertThat(lines.get(101)).isEqualTo("EOF100100");
        assertThat(Files.size(file)).isEqualTo(34 + 100L * (CourseFile.RECORD_LENGTH + 2) + 11);
    }
}
