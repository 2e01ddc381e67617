package org.crosswalk.ingest.wbl;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows a log through its rotations, line by line. It holds no state: from a position and the files that exist follow the
 * next lines and the next position, so a restart is only a read from a kept position.
 *
 * <p>A rotated log is finished before its successor is begun. It counts as finished when the successor has a first byte:
 * a writer that still held the old file when it was renamed has left it by then.
 */
final class LogTail {
    private static final int CHUNK = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final byte LINE_FEED = '\n';
    private static final byte CARRIAGE_RETURN = '\r';

    private final LogFolder folder;
    private final int mostLines;
    private final int longestLine;

    /**
     * @param folder where the log is
     * @param mostLines lines a reading holds at most, at least 1
     * @param longestLine bytes a line has at most; a longer one comes in pieces, each with {@link LogLine.Fault#TOO_LONG}
     */
    LogTail(LogFolder folder, int mostLines, int longestLine) {
        this.folder = folder;
        this.mostLines = mostLines;
        this.longestLine = longestLine;
    }

    /**
     * What follows a position.
     *
     * @param lines whole lines in order; none when there is nothing new
     * @param position where to read next; empty before the first file exists
     * @param gap what could not be read because a file went away before it was read to its end
     */
    record Reading(List<LogLine> lines, Optional<LogPosition> position, Optional<String> gap) {}

    /** Reads on from a position, or from the oldest file that exists. */
    Reading read(Optional<LogPosition> from) throws IOException {
        List<LogFile> files = folder.files();
        if (files.isEmpty()) {
            return new Reading(List.of(), from, Optional.empty());
        }
        LogPosition at = from.orElseGet(() -> LogPosition.startOf(files.get(0), 1));
        int followed = followed(files, at);
        if (followed < 0) {
            return startedOver(at);
        }
        LogFile file = files.get(followed);
        boolean succeeded =
                files.subList(followed + 1, files.size()).stream().anyMatch(successor -> successor.size() > 0);
        List<LogLine> lines = lines(file, at, succeeded);
        if (!lines.isEmpty()) {
            return new Reading(lines, Optional.of(lines.get(lines.size() - 1).after()), Optional.empty());
        }
        return succeeded
                ? read(Optional.of(LogPosition.startOf(files.get(followed + 1), at.generation() + 1)))
                : new Reading(lines, Optional.of(at), Optional.empty());
    }

    /** Index of the file that a position is in, or -1. A copy of it will do where the file itself was emptied. */
    private static int followed(List<LogFile> files, LogPosition at) throws IOException {
        int copy = -1;
        for (int i = 0; i < files.size(); i++) {
            LogFile file = files.get(i);
            boolean same = file.key().equals(at.file());
            if ((same || at.head().length() > 0) && file.size() >= at.offset() && agrees(file, at.head())) {
                if (same) {
                    return i;
                }
                copy = i;
            }
        }
        return copy;
    }

    private static boolean agrees(LogFile file, LogHead head) throws IOException {
        return head.length() == 0 || head.agrees(file.read(0, head.length()));
    }

    private Reading startedOver(LogPosition at) throws IOException {
        // A listing that coincides with renames may miss a file; one that is gone is missed twice.
        List<LogFile> files = folder.files();
        LogFile newest = files.isEmpty() ? null : files.get(files.size() - 1);
        if (newest == null || newest.rotated() || followed(files, at) >= 0) {
            return new Reading(List.of(), Optional.of(at), Optional.empty());
        }
        Reading reading = read(Optional.of(LogPosition.startOf(newest, at.generation() + 1)));
        return newest.key().equals(at.file())
                ? reading
                : new Reading(
                        reading.lines(),
                        reading.position(),
                        Optional.of("The file followed until line " + at.line() + " (byte " + at.offset()
                                + ") is gone; lines written to it afterwards were not read. Keep a rotated log"
                                + " beside its successor, uncompressed, until it has been read"));
    }

    private List<LogLine> lines(LogFile file, LogPosition at, boolean complete) throws IOException {
        byte[] beginning = file.read(0, LogHead.MOST);
        int asked = CHUNK;
        byte[] bytes = file.read(at.offset(), asked);
        if (bytes.length == asked && indexOfLineFeed(bytes, 0) < 0) {
            asked = Math.max(CHUNK, longestLine + 1);
            bytes = file.read(at.offset(), asked);
        }
        boolean end = bytes.length < asked;
        List<LogLine> lines = new ArrayList<>();
        LogPosition next = at;
        int from = 0;
        while (from < bytes.length && lines.size() < mostLines) {
            int feed = indexOfLineFeed(bytes, from);
            int content = (feed < 0 ? bytes.length : feed) - from;
            if (feed < 0 && content <= longestLine && !(complete && end)) {
                break;
            }
            boolean tooLong = content > longestLine;
            int length = tooLong ? longestLine : content;
            int taken = tooLong || feed < 0 ? length : length + 1;
            LogPosition after = new LogPosition(
                    file.key(),
                    LogHead.of(beginning, next.offset() + taken),
                    next.generation(),
                    next.offset() + taken,
                    next.line() + 1);
            lines.add(line(file, next, after, bytes, from, length, tooLong));
            next = after;
            from += taken;
        }
        return lines;
    }

    private static LogLine line(
            LogFile file, LogPosition at, LogPosition after, byte[] bytes, int from, int length, boolean tooLong) {
        boolean returned = length > 0 && bytes[from + length - 1] == CARRIAGE_RETURN;
        int shown = returned ? length - 1 : length;
        String text = new String(bytes, from, shown, StandardCharsets.UTF_8);
        if (at.offset() == 0 && text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        LogLine.Fault fault = tooLong
                ? LogLine.Fault.TOO_LONG
                : utf8(bytes, from, shown) ? LogLine.Fault.NONE : LogLine.Fault.NOT_UTF8;
        return new LogLine(file.name(), after.line(), at.version(), text, fault, after);
    }

    private static boolean utf8(byte[] bytes, int from, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static int indexOfLineFeed(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == LINE_FEED) {
                return i;
            }
        }
        return -1;
    }
}
