package org.crosswalk.submission.lines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.crosswalk.mapping.Layout;
import org.crosswalk.submission.content.BadContentException;
import org.crosswalk.submission.content.Content;
import org.crosswalk.submission.content.ReportFile;

/** What the manifest of a set of files says of them. */
final class Manifest {
    private static final String ENDING = ".csv";

    private final Layout.Parts rule;
    private final Map<String, String> properties = new HashMap<>();
    private final Set<String> found = new HashSet<>();

    private Manifest(Layout.Parts rule) {
        this.rule = rule;
    }

    /**
     * Reads the manifest of a zip, wherever it stands in it.
     *
     * @throws BadContentException when there is none, or when it is that of another layout
     */
    static Manifest read(ReportFile file, Layout.Parts rule) throws IOException {
        Manifest manifest = new Manifest(rule);
        try (Content content = Content.ofParts(file.open())) {
            while (manifest.properties.isEmpty() && content.nextPart()) {
                if (content.part().equalsIgnoreCase(rule.manifest())) {
                    manifest.read(content);
                }
            }
        }
        if (manifest.properties.isEmpty()) {
            throw new BadContentException(
                    "The zip has no " + rule.manifest() + " that says which files are complete; add it");
        }
        for (Map.Entry<String, Set<String>> required : rule.required().entrySet()) {
            String value = manifest.properties.getOrDefault(required.getKey(), "");
            if (!required.getValue().contains(value)) {
                throw new BadContentException(rule.manifest() + " says '" + value + "' for " + required.getKey()
                        + ", but this layout is for " + String.join(" or ", required.getValue()));
            }
        }
        return manifest;
    }

    /**
     * Whether a file of the zip is to be read.
     *
     * @param name its name with its ending
     * @throws BadContentException when the manifest does not say what it holds
     */
    boolean reads(String name) throws BadContentException {
        String part = part(name);
        if (!name.endsWith(ENDING) || !rule.files().contains(part)) {
            return false;
        }
        String state = state(part);
        if (!state.equals(rule.complete()) && !state.equals(rule.changesOnly()) && !state.equals(rule.absent())) {
            throw new BadContentException(rule.manifest() + " says '" + state + "' for " + rule.property() + part
                    + "; say " + rule.complete() + ", " + rule.changesOnly() + " or " + rule.absent());
        }
        found.add(part);
        return !state.equals(rule.absent());
    }

    /**
     * Sees to it that every file was there which the manifest names; to be asked after the last.
     *
     * @throws BadContentException when one was not
     */
    void conclude() throws BadContentException {
        for (String part : rule.files()) {
            String state = state(part);
            if (!state.isEmpty() && !state.equals(rule.absent()) && !found.contains(part)) {
                throw new BadContentException(rule.manifest() + " says that " + part + ENDING + " is " + state
                        + ", but the zip does not hold it; pack all files anew");
            }
        }
    }

    /** Whether a file holds changes only, so that what it lacks stays as it is. */
    boolean isChangesOnly(String part) {
        return state(part).equals(rule.changesOnly());
    }

    /** A file's name without its ending. */
    static String part(String name) {
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    private String state(String part) {
        return properties.getOrDefault(rule.property() + part, "");
    }

    private void read(Content content) throws IOException {
        LineReader lines = LineReader.of(content.in());
        while (lines.next()) {
            String line = new String(lines.bytes(), lines.from(), lines.to() - lines.from(), StandardCharsets.UTF_8);
            int comma = line.indexOf(',');
            if (comma > 0) {
                properties.putIfAbsent(plain(line.substring(0, comma)), plain(line.substring(comma + 1)));
            }
        }
    }

    private static String plain(String cell) {
        return cell.strip().replaceAll("^\"|\"$", "").strip();
    }
}
