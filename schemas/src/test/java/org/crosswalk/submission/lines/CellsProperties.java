package org.crosswalk.submission.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Layouts;

/** Cells end where the states of their bytes say so: lines and cells must agree on what stands in quotation marks. */
class CellsProperties {
    private static final String YAML =
            """
            id: cells
            title: Cells
            sector: college
            format: delimited
            delimiter: '%s'
            quote: '"'
            fields:
              first: {column: 1}
            emit: []
            """;
    private static final Layout COMMAS =
            Layouts.parse("cells.yaml", YAML.formatted(",")).get(0);
    private static final Layout TABS = Layouts.parse(
                    "cells.yaml", YAML.replace("'%s'", "\"%s\"").formatted("\\t"))
            .get(0);

    @Property(tries = 3000)
    void cellsEndWhereTheStatesSay(@ForAll("lines") String line, @ForAll boolean tabs) {
        Layout layout = tabs ? TABS : COMMAS;
        byte[] bytes = ("x" + line + ",\"").getBytes(StandardCharsets.US_ASCII);
        int to = bytes.length - 2;
        List<Integer> expected = new ArrayList<>();
        boolean broken = false;
        int state = QuoteState.BEFORE;
        for (int at = 1; at < to; at++) {
            if (bytes[at] == layout.delimiter() && state != QuoteState.QUOTED) {
                expected.add(at);
            }
            state = QuoteState.after(state, bytes[at], (byte) layout.delimiter(), (byte) '"');
            broken |= state == QuoteState.BROKEN;
        }
        expected.add(to);

        Cells cells = new Cells(layout);
        cells.split(bytes, 1, to);
        List<Integer> ends = new ArrayList<>();
        int begin = 1;
        for (int cell = 0; cell < cells.count(); cell++) {
            assertThat(cells.begin(cell)).isEqualTo(begin);
            ends.add(cells.end(cell));
            begin = cells.end(cell) + 1;
        }
        assertThat(ends).isEqualTo(expected);
        assertThat(cells.isBroken()).isEqualTo(broken);
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.strings().withChars("ab \t,\"").ofMaxLength(14);
    }
}
