package org.crosswalk.submission.draft;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosswalk.submission.content.BadContentException;
import org.crosswalk.submission.content.Content;
import org.crosswalk.submission.content.ReportFile;
import org.crosswalk.submission.lines.LineReader;
import org.crosswalk.submission.lines.RowEncoding;

/** The first lines of a file of unknown layout, and what they tell of it as a whole. */
final class DraftSample {
    private static final int MOST_LINES = 2_000;
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_JOINED = 20;
    private static final char[] DELIMITERS = {',', '\t', '|', ';', '^', '~'};
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** What share of the lines must have the same form; the rest are headers, trailers and lines within quotation marks. */
    private static final double MOST = 0.7;

    private final List<String> lines;
    private final String encoding;

    private DraftSample(List<String> lines, String encoding) {
        this.lines = lines;
        this.encoding = encoding;
    }

    static DraftSample of(ReportFile file) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean utf8 = true;
        try (Content content = Content.of(file.open())) {
            LineReader reader = LineReader.of(content.in());
            RowEncoding first = new RowEncoding(List.of(StandardCharsets.UTF_8));
            RowEncoding either = new RowEncoding(List.of(StandardCharsets.UTF_8, WINDOWS_1252));
            long bytes = 0;
            while (lines.size() < MOST_LINES && bytes < MOST_BYTES && reader.next()) {
                bytes += reader.to() - reader.from();
                utf8 &= first.of(reader.bytes(), reader.from(), reader.to()) != null;
                if (either.of(reader.bytes(), reader.from(), reader.to()) == null) {
                    throw new BadContentException(
                            "Line " + reader.line() + " is no text; a layout is for text files of records");
                }
                String line = either.text(reader.bytes(), reader.from(), reader.to());
                if (!line.isBlank()) {
                    lines.add(line);
                }
            }
        }
        if (lines.isEmpty()) {
            throw new BadContentException("The file holds no line; give one with some rows");
        }
        return new DraftSample(lines, utf8 ? "utf-8" : "[utf-8, windows-1252]");
    }

    String encoding() {
        return encoding;
    }

    /** Whether values stand in quotation marks. */
    boolean isQuoted() {
        return lines.stream().anyMatch(line -> line.indexOf('"') >= 0);
    }

    /** What stands between the values: that which most lines have equally often; nothing when none does. */
    Optional<Character> delimiter() {
        Optional<Character> best = Optional.empty();
        double bestScore = 0;
        List<String> rows = joined();
        for (char delimiter : DELIMITERS) {
            Map<Long, Integer> lineCounts = new HashMap<>();
            rows.forEach(row -> lineCounts.merge(count(row, delimiter), 1, Integer::sum));
            for (Map.Entry<Long, Integer> entry : lineCounts.entrySet()) {
                double share = (double) entry.getValue() / rows.size();
                double score = share * Math.min(entry.getKey(), 20);
                if (entry.getKey() > 0 && share >= MOST && score > bestScore) {
                    best = Optional.of(delimiter);
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /**
     * The lines that are records of a fixed length: those of the most frequent length, or all when blanks at their ends are left out.
     *
     * @throws BadContentException when lines have nothing in common
     */
    List<String> recordLines() throws BadContentException {
        Map<Integer, Integer> counts = new HashMap<>();
        lines.forEach(line -> counts.merge(line.length(), 1, Integer::sum));
        int frequent = counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        if (counts.get(frequent) >= MOST * lines.size() || lines.size() <= 3) {
            return lines.stream().filter(line -> line.length() == frequent).toList();
        }
        if (lines.stream().noneMatch(line -> line.endsWith(" "))) {
            return lines;
        }
        throw new BadContentException(
                "No delimiter stands equally often in most lines, and most lines have not the same length;"
                        + " write a layout by hand (schemas/LAYOUTS.md)");
    }

    /** The positions, from 1, between columns of blanks. */
    static List<int[]> positions(List<String> lines, int length) {
        List<int[]> positions = new ArrayList<>();
        int begin = 0;
        for (int at = 1; at <= length + 1; at++) {
            int column = at;
            boolean blank = at > length
                    || lines.stream().allMatch(line -> column > line.length() || line.charAt(column - 1) == ' ');
            if (!blank && begin == 0) {
                begin = at;
            } else if (blank && begin > 0) {
                positions.add(new int[] {begin, at - 1});
                begin = 0;
            }
        }
        return positions;
    }

    /** The lines, with those joined between which a quotation mark is open. */
    private List<String> joined() {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        int open = 0;
        for (String line : lines) {
            row.append(line);
            boolean odd = line.chars().filter(c -> c == '"').count() % 2 == 1;
            open = odd == (open == 0) ? open + 1 : 0;
            if (open == 0 || open > MOST_JOINED) {
                rows.add(row.toString());
                row.setLength(0);
                open = 0;
            }
        }
        if (!row.isEmpty()) {
            rows.add(row.toString());
        }
        return rows;
    }

    private static long count(String line, char delimiter) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += line.charAt(i) == delimiter && !quoted ? 1 : 0;
        }
        return count;
    }
}
