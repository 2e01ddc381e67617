package org.crosswalk.submission;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.RowMapper;

/** Tells the layout of a file from its name and its first line. */
final class Recogniser {
    private final Collection<RowMapper> mappers;

    Recogniser(Collection<RowMapper> mappers) {
        this.mappers = List.copyOf(mappers);
    }

    /**
     * The mapper of the first layout that recognises a file; nothing when the file is empty.
     *
     * @throws RefusedFileException when no layout recognises it
     */
    Optional<RowMapper> recognise(ReportFile file) throws IOException, RefusedFileException {
        try (LineReader lines = new LineReader(file.open())) {
            if (!lines.next()) {
                return Optional.empty();
            }
            for (RowMapper mapper : mappers) {
                if (recognises(mapper, file.name(), lines)) {
                    return Optional.of(mapper);
                }
            }
            String layouts = String.join(
                    ", ", mappers.stream().map(mapper -> mapper.layout().id()).toList());
            throw new RefusedFileException("Neither its name nor its first line is that of a layout of this partner ("
                    + layouts + "); check the header, or add the file's layout to the partner");
        }
    }

    private static boolean recognises(RowMapper mapper, String name, LineReader lines) {
        Layout layout = mapper.layout();
        boolean named = layout.recognition()
                .fileName()
                .map(pattern -> pattern.matcher(name).matches())
                .orElse(true);
        return named
                && layout.header()
                        .map(header -> hasHeader(mapper, header, lines))
                        .orElse(true);
    }

    private static boolean hasHeader(RowMapper mapper, Layout.Header header, LineReader lines) {
        Layout layout = mapper.layout();
        int from = Blanks.skipByteOrderMark(lines.bytes(), lines.from(), lines.to());
        String line = new String(lines.bytes(), from, lines.to() - from, layout.encoding());
        if (!line.startsWith(header.startsWith())) {
            return false;
        }
        Map<String, Object> values =
                mapper.header(RowShape.of(layout).row(lines.bytes(), from, lines.to()), new ArrayList<>());
        return layout.recognition().header().entrySet().stream()
                .allMatch(wanted -> Optional.ofNullable(values.get(wanted.getKey()))
                        .map(found -> wanted.getValue().contains(found.toString()))
                        .orElse(false));
    }
}
