package org.crosswalk.fuzzing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.submission.check.FileCheck;

/** OneRoster sets: an input is the text of the files, each after a line with its name. */
class RosterFuzz {
    private static final String NAME = "== ";
    private static final List<Layout> LAYOUTS =
            List.of(Layouts.bundled("oneroster-1.1"), Layouts.bundled("oneroster-1.2"));

    @FuzzTest(maxDuration = "10m")
    void roster(byte[] input) throws IOException {
        List<String> lines = new ArrayList<>(List.of(new String(input, ISO_8859_1).split("\n", -1)));
        byte[] zip = zip(lines);
        if (zip == null) {
            return;
        }
        Layout layout = LAYOUTS.get(new String(input, ISO_8859_1).contains("1.2") ? 1 : 0);
        Bytes file = Bytes.whole("roster.zip", zip);
        FileCheck.Result result = Account.of(layout, file);
        if (result.rows() > 1 && lines.size() > 2) {
            lines.remove(1 + Math.floorMod(lines.hashCode(), lines.size() - 2));
            byte[] less = zip(lines);
            if (less != null) {
                Account.lastSaid(layout, file, Bytes.whole("roster.zip", less));
            }
        }
    }

    /** The files as a zip; null when they cannot be packed. */
    private static byte[] zip(List<String> lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            boolean open = false;
            for (String line : lines) {
                if (line.startsWith(NAME)) {
                    zip.putNextEntry(new ZipEntry(line.substring(NAME.length())));
                    open = true;
                } else if (open) {
                    zip.write((line + '\n').getBytes(ISO_8859_1));
                }
            }
            return open ? bytes.toByteArray() : null;
        } catch (ZipException | IllegalArgumentException e) {
            return null;
        }
    }
}
