package org.crosswalk.deploy.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Watches a drop folder: each file that lies in it must have a control record with the hash of its content. */
final class FolderWatch implements SourceWatch {

    private final String partner;
    private final Path folder;
    private final SubmissionReader submissions;
    private List<String> offered = List.of();

    FolderWatch(String partner, Path folder, SubmissionReader submissions) {
        this.partner = partner;
        this.folder = folder;
        this.submissions = submissions;
    }

    @Override
    public void mark() {
        try (Stream<Path> files = Files.list(folder)) {
            offered =
                    files.filter(FolderWatch::isOffered).map(FolderWatch::hash).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + folder, e);
        }
    }

    @Override
    public boolean reached() {
        submissions.catchUp();
        return offered.stream().allMatch(hash -> submissions.dealtWith(partner, hash));
    }

    static String hash(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }

    private static boolean isOffered(Path file) {
        return Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".");
    }
}
