package org.crosswalk.submission.connect;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which files go to the archive, and when: those that the worker has committed as dealt with, while there is nothing to
 * take. Where a file cannot be moved it stays, and that is told once; it is tried again every minute.
 */
final class Archiving implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Archiving.class);
    private static final Duration TRIED_AGAIN_AFTER = Duration.ofMinutes(1);
    /** New files do not wait longer than that for old ones to go. */
    private static final Duration AT_A_TIME = Duration.ofSeconds(1);

    private final String partner;
    private final Path folder;
    private final Optional<Archive> archive;
    private final TakenFiles taken;
    private final FileMoves moves;
    private final LongSupplier clock;
    private final Deque<DropFolder.Found> left = new ArrayDeque<>();
    private final Set<DropFolder.Found> failed = new HashSet<>();
    private long pausedUntil = Long.MIN_VALUE;
    private String told = "";

    /** @param clock milliseconds since 1970 */
    Archiving(DropFolderConfig config, TakenFiles taken, FileMoves moves, LongSupplier clock) {
        this.partner = config.partner();
        this.folder = config.folder();
        this.archive = config.archive().map(path -> new Archive(folder, path, moves));
        this.taken = taken;
        this.moves = moves;
        this.clock = clock;
    }

    /** Looks for what a killed task has left half way. */
    void begin() {
        left.clear();
        try {
            left.addAll(Archive.leftIn(folder));
        } catch (IOException e) {
            tell(e, folder.toString());
        }
    }

    /**
     * Moves files for a while.
     *
     * @param files files of the folder
     */
    void run(List<DropFolder.Found> files, Reception reception) {
        long now = clock.getAsLong();
        if (now < pausedUntil) {
            return;
        }
        long until = now + AT_A_TIME.toMillis();
        while (!left.isEmpty() && clock.getAsLong() < until) {
            DropFolder.Found file = left.remove();
            if (!attempt(file, () -> settle(file, reception))) {
                return;
            }
        }
        if (archive.isPresent()) {
            moveDone(archive.get(), files, reception, until);
        }
    }

    private void moveDone(Archive into, List<DropFolder.Found> files, Reception reception, long until) {
        List<DropFolder.Found> done = files.stream()
                .filter(file -> file.liesIn(folder) && reception.fateOf(file).isPresent())
                .toList();
        List<DropFolder.Found> next =
                done.stream().filter(file -> !failed.contains(file)).toList();
        if (next.isEmpty()) {
            failed.clear();
            next = done;
        }
        Set<DropFolder.Found> committed = taken.committed(next);
        for (DropFolder.Found file : next) {
            if (clock.getAsLong() >= until
                    || committed.contains(file) && !attempt(file, () -> into.take(file, isRefused(file, reception)))) {
                return;
            }
        }
    }

    /** What has left its place goes on when it was dealt with, and back when not. */
    private Optional<Path> settle(DropFolder.Found file, Reception reception) throws IOException {
        if (archive.isPresent()
                && reception.fateOf(file).isPresent()
                && taken.committed(List.of(file)).contains(file)) {
            return Optional.of(archive.get().finish(file, isRefused(file, reception)));
        }
        Archive.giveBack(folder, file, moves);
        return Optional.empty();
    }

    private static boolean isRefused(DropFolder.Found file, Reception reception) {
        return reception.fateOf(file).equals(Optional.of(Reception.Fate.REFUSED));
    }

    private boolean attempt(DropFolder.Found file, Attempt attempt) {
        try {
            attempt.move().ifPresent(kept -> LOG.info("Partner {}: {} is kept as {}", partner, file.name(), kept));
            told = "";
            return true;
        } catch (IOException e) {
            failed.add(file);
            pausedUntil = clock.getAsLong() + TRIED_AGAIN_AFTER.toMillis();
            tell(e, file.name());
            return false;
        }
    }

    private void tell(IOException e, String what) {
        if (!e.toString().equals(told)) {
            told = e.toString();
            LOG.warn("Partner {}: {} cannot go to the archive and stays ({}); it is tried again", partner, what, told);
        }
    }

    @Override
    public void close() {
        archive.ifPresent(Archive::close);
    }

    private interface Attempt {
        Optional<Path> move() throws IOException;
    }
}
