package org.crosswalk.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.List;
import org.apache.avro.generic.GenericData;
import org.crosswalk.mapping.Emission;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.LayoutException;
import org.crosswalk.mapping.LayoutFormat;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.mapping.Mapped;
import org.crosswalk.mapping.Place;
import org.crosswalk.mapping.Provenance;
import org.crosswalk.mapping.Row;
import org.crosswalk.mapping.RowMapper;
import org.crosswalk.submission.check.FileCheck;
import org.crosswalk.submission.content.BadContentException;
import org.crosswalk.submission.draft.LayoutDraft;

/** Layout files of one's own, written by hand or proposed for a file. */
class LayoutFuzz {
    private static final List<String> VALUES = List.of(
            "1", "Y", "2022", "20220829", "2004-02-29", "0300", "2022-09-01T08:00:00Z", "x", "-1", "07/99/2004");

    private static final byte[] FILE =
            "HY2K0036011\n12022,\"a,b\",20220829\n1\u00e9;2|3^4\t5~6\nEOF100002\n".getBytes(UTF_8);

    @FuzzTest(maxDuration = "10m")
    @DictionaryFile(resourcePath = "layout-keys.dict")
    void layoutFile(byte[] input) throws IOException {
        List<Layout> layouts;
        try {
            layouts = Layouts.parse("f.yaml", new String(input, UTF_8));
        } catch (LayoutException e) {
            assertThat(e.problems()).isNotEmpty();
            return;
        }
        assertThat(layouts).isNotEmpty();
        for (Layout layout : layouts) {
            for (String value : VALUES) {
                map(layout, place -> place instanceof Place.Part ? "users" : value);
            }
            if (layout.format() != LayoutFormat.TABLE && layout.parts().isEmpty()) {
                FileCheck.check(Bytes.whole("f.csv", FILE), layout, finding -> {}, line -> {});
            }
        }
    }

    @FuzzTest(maxDuration = "10m")
    void draft(byte[] input) throws IOException {
        Bytes file = Bytes.whole("f.csv", input);
        String yaml;
        try {
            yaml = LayoutDraft.of(file);
        } catch (BadContentException e) {
            return;
        }
        assertThat(LayoutDraft.of(file.inPieces(3))).isEqualTo(yaml);
        List<Layout> layouts = Layouts.parse("draft.yaml", yaml);
        assertThat(layouts).hasSize(1);
        FileCheck.Result result = FileCheck.check(file, layouts.get(0), finding -> {}, line -> {});
        if (layouts.get(0).format() == LayoutFormat.DELIMITED) {
            assertThat(result.refused())
                    .as("refused by its own draft:\n%s", yaml)
                    .isFalse();
        }
    }

    private static void map(Layout layout, Row row) {
        Mapped mapped = RowMapper.of(layout).map(row, Provenance.of("p", 1, "f:1"));
        if (mapped instanceof Mapped.Valid valid) {
            for (Emission emission : valid.emissions()) {
                assertThat(GenericData.get().validate(emission.topic().schema(), emission.value()))
                        .as("%s", emission)
                        .isTrue();
            }
        }
    }
}
