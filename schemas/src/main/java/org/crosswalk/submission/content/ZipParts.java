package org.crosswalk.submission.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files of a zip, one after the other, as they stand in it. */
final class ZipParts {
    static final String WORKBOOK =
            "The file is a workbook of a spreadsheet; save the sheet as CSV (UTF-8) and send that file";

    private static final int MOST_FILES = 1000;
    private static final String WORKBOOK_ENTRY = "[Content_Types].xml";

    /** Names that lead out of a folder on one system or another, or hide what they are. */
    private static final Pattern TRICK =
            Pattern.compile("/.*|.*\\\\.*|[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?|.*\\p{Cntrl}.*", Pattern.DOTALL);

    /** What packing programs add by themselves. */
    private static final Pattern ADDED = Pattern.compile("__MACOSX/.*|(.*/)?\\.[^/]*|(.*/)?Thumbs\\.db");

    private final ZipInputStream zip;
    private final HashedInput packed;
    private final Set<String> names = new HashSet<>();
    private int entries;
    private String name;

    ZipParts(InputStream in, HashedInput packed) {
        this.zip = new ZipInputStream(in);
        this.packed = packed;
    }

    /** Goes to the next file; false when there is none. */
    boolean next() throws IOException {
        for (ZipEntry entry = entry(); entry != null; entry = entry()) {
            check(entry.getName());
            if (!entry.isDirectory() && !ADDED.matcher(entry.getName()).matches()) {
                name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (!names.add(name.toLowerCase(Locale.ROOT))) {
                    throw new BadContentException("The zip holds " + name + " twice; pack each file once");
                }
                return true;
            }
        }
        return false;
    }

    /** Name of the file, without folders. */
    String name() {
        return name;
    }

    /** The file's bytes; closing them leaves the zip open. */
    InputStream in() {
        return new FilterInputStream(new UnpackedInput(zip, packed)) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return in.read(bytes, from, length);
            }

            @Override
            public void close() {
                // The zip is closed with the file.
            }
        };
    }

    private ZipEntry entry() throws IOException {
        if (entries++ > MOST_FILES) {
            throw new BadContentException(
                    "The zip holds more than " + MOST_FILES + " files; pack only the reports and send it again");
        }
        try {
            drain();
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            throw new BadContentException("The zip holds a name that is no text; name its files anew", e);
        } catch (IOException e) {
            throw packed.fault(e);
        }
    }

    /** Reads what is left of a file by the same measure as the rest, so that passing over it is bounded too. */
    private void drain() throws IOException {
        InputStream rest = in();
        byte[] bytes = new byte[1 << 13];
        while (entries > 1 && rest.read(bytes, 0, bytes.length) > 0) {
            // Left out.
        }
    }

    private static void check(String name) throws BadContentException {
        if (name.equals(WORKBOOK_ENTRY)) {
            throw new BadContentException(WORKBOOK);
        }
        if (TRICK.matcher(name).matches()) {
            String shown = name.replaceAll("\\p{Cntrl}", "?");
            throw new BadContentException("The zip holds the name '" + shown
                    + "', which leads out of the zip; pack the files without their folders");
        }
    }
}
