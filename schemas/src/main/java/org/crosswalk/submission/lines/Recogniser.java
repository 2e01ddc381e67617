package org.crosswalk.submission.lines;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.RowMapper;
import org.crosswalk.submission.content.BadContentException;
import org.crosswalk.submission.content.Content;
import org.crosswalk.submission.content.ReportFile;

/** Tells the layout of a file from its name and its first line. */
public final class Recogniser {
    private final Collection<RowMapper> mappers;

    /** Knows files by the layouts of these mappers. */
    public Recogniser(Collection<RowMapper> mappers) {
        this.mappers = List.copyOf(mappers);
    }

    /**
     * The mapper of the first layout that recognises a file; nothing when the file is empty.
     *
     * @throws RefusedFileException when no layout recognises it
     * @throws IOException when it cannot be read
     */
    public Optional<RowMapper> recognise(ReportFile file) throws IOException, RefusedFileException {
        Optional<RowMapper> set = recogniseSet(file);
        if (set.isPresent()) {
            return set;
        }
        try (Content content = Content.of(file.open())) {
            LineReader lines = LineReader.of(content.in());
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
        } catch (BadContentException e) {
            throw new RefusedFileException(e.getMessage());
        }
    }

    /** The mapper of the first layout of a set of files whose manifest the file has; nothing when its name is of no such layout. */
    private Optional<RowMapper> recogniseSet(ReportFile file) throws IOException, RefusedFileException {
        BadContentException refusal = null;
        for (RowMapper mapper : mappers) {
            if (mapper.layout().parts().isPresent() && isNamed(mapper.layout(), file.name())) {
                try {
                    Manifest.read(file, mapper.layout().parts().get());
                    return Optional.of(mapper);
                } catch (BadContentException e) {
                    refusal = e;
                }
            }
        }
        if (refusal != null) {
            throw new RefusedFileException(refusal.getMessage());
        }
        return Optional.empty();
    }

    private static boolean recognises(RowMapper mapper, String name, LineReader lines) {
        Layout layout = mapper.layout();
        return layout.parts().isEmpty()
                && isNamed(layout, name)
                && layout.header()
                        .map(header -> hasHeader(mapper, header, lines))
                        .orElse(true);
    }

    private static boolean isNamed(Layout layout, String name) {
        return layout.recognition()
                .fileName()
                .map(pattern -> pattern.matcher(name).matches())
                .orElse(true);
    }

    private static boolean hasHeader(RowMapper mapper, Layout.Header header, LineReader lines) {
        Layout layout = mapper.layout();
        RowEncoding encoding = new RowEncoding(layout.encodings());
        int from = lines.from();
        String line = encoding.text(lines.bytes(), from, lines.to());
        if (!line.startsWith(header.startsWith())) {
            return false;
        }
        return mismatch(
                        layout,
                        mapper.header(
                                RowShape.of(layout, encoding).row(lines.bytes(), from, lines.to()), new ArrayList<>()))
                .isEmpty();
    }

    /**
     * Sees to it that a header is that of a layout.
     *
     * @throws RefusedFileException when it is another's
     */
    public static void requireHeader(Layout layout, Map<String, Object> header) throws RefusedFileException {
        Optional<String> mismatch = mismatch(layout, header);
        if (mismatch.isPresent()) {
            throw new RefusedFileException("The header's " + mismatch.get() + " is '" + header.get(mismatch.get())
                    + "', but that of " + layout.id() + " is "
                    + String.join(" or ", layout.recognition().header().get(mismatch.get()))
                    + "; check the file by its own layout");
        }
    }

    /** The first value of a header that is none of a layout's. */
    private static Optional<String> mismatch(Layout layout, Map<String, Object> header) {
        return layout.recognition().header().entrySet().stream()
                .filter(wanted -> header.get(wanted.getKey()) == null
                        || !wanted.getValue()
                                .contains(header.get(wanted.getKey()).toString()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
