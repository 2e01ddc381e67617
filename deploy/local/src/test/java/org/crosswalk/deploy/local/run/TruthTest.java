package org.crosswalk.deploy.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crosswalk.app.CellTable;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.Counts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TruthTest {

    private static final CellKey STATE = CellKey.parse("HS-7|1|2021-22|state|state|all|all");
    private static final CellKey NORTH = CellKey.parse("HS-7|1|2021-22|district|north-district|sex|female");

    @TempDir
    private Path directory;

    @Test
    void isEqualToItself() throws IOException {
        SortedMap<CellKey, Counts> cells = cells(Map.of(STATE, new Counts(1, 3, 0), NORTH, new Counts(0, 0, 2)));
        Truth truth = truth(cells);
        assertThat(truth.size()).isEqualTo(2);
        assertThat(truth.differences(cells)).isEmpty();
        assertThat(truth.equal(cells)).isEqualTo(2);
    }

    @Test
    void tellsEveryCellThatDiffersIsMissingOrIsTooMany() throws IOException {
        Truth truth = truth(cells(Map.of(STATE, new Counts(1, 3, 0), NORTH, new Counts(0, 0, 2))));
        assertThat(truth.equal(cells(Map.of(STATE, new Counts(1, 4, 0), NORTH, new Counts(0, 0, 2)))))
                .isEqualTo(1);
        CellKey surplus = CellKey.parse("PR-1|1|fall-2022|college|river|all|all");
        assertThat(truth.differences(cells(Map.of(STATE, new Counts(1, 4, 0), surplus, new Counts(5, 6, 0)))))
                .containsExactly(
                        "HS-7,1,2021-22,district,north-district,sex,female: published absent, truth 0/0/2",
                        "HS-7,1,2021-22,state,state,all,all: published 1/4/0, truth 1/3/0",
                        "PR-1,1,fall-2022,college,river,all,all: published 5/6/0, truth absent");
    }

    private static SortedMap<CellKey, Counts> cells(Map<CellKey, Counts> cells) {
        return new TreeMap<>(cells);
    }

    private Truth truth(SortedMap<CellKey, Counts> cells) throws IOException {
        return Truth.read(
                Files.writeString(directory.resolve("cells.csv"), CellTable.format(cells, CellTable.Format.CSV)));
    }
}
