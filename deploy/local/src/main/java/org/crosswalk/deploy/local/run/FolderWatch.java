package org.crosswalk.deploy.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosswalk.submission.connect.DropFolder;

/** Watches a drop folder: each file that lies in it must have a control record. */
final class FolderWatch implements SourceWatch {

    private final String partner;
    private final Path folder;
    private final SubmissionReader submissions;
    private final Set<Path> waiting = new HashSet<>();

    FolderWatch(String partner, Path folder, SubmissionReader submissions) {
        this.partner = partner;
        this.folder = folder;
        this.submissions = submissions;
    }

    @Override
    public void mark() {
        try (Stream<Path> files = Files.list(folder)) {
            waiting.addAll(files.filter(FolderWatch::isWhole).collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + folder, e);
        }
    }

    @Override
    public boolean reached() {
        if (!waiting.isEmpty()) {
            submissions.catchUp();
            waiting.removeIf(this::isDealtWith);
        }
        return waiting.isEmpty();
    }

    private boolean isDealtWith(Path file) {
        try {
            return submissions.dealtWith(partner, file);
        } catch (NoSuchFileException e) {
            // What is taken away again is offered no more.
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static boolean isWhole(Path file) {
        return Files.isRegularFile(file)
                && !DropFolder.underWay(file.getFileName().toString());
    }
}
