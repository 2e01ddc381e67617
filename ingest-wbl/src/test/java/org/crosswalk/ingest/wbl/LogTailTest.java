package org.crosswalk.ingest.wbl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;

class LogTailTest {
    private static final int LONGEST = 1 << 20;

    private WrittenLog log;

    @BeforeTry
    void freshLog() {
        log = new WrittenLog();
    }

    /** What happens around a log, besides its writer. */
    enum Happening {
        WRITE_A_BIT,
        WRITE_MORE,
        ROTATE,
        COPY_AND_TRUNCATE,
        READ,
        RESTART
    }

    @Property(tries = 2000)
    void anyWritingRotationAndRestartGiveEachLineOnce(
            @ForAll @Size(max = 30) List<@From("lines") String> texts,
            @ForAll @Size(max = 80) List<Happening> happenings,
            @ForAll @IntRange(min = 1, max = 5) int mostLines)
            throws IOException {
        // An emptied log that begins with the very same lines cannot be told from the old one.
        List<String> written = IntStream.range(0, texts.size())
                .mapToObj(i -> "{" + i + ": " + texts.get(i))
                .toList();
        Reader reader = new Reader(mostLines);
        Writer writer = new Writer(written);
        for (Happening happening : happenings) {
            switch (happening) {
                case WRITE_A_BIT -> writer.write(3);
                case WRITE_MORE -> writer.write(40);
                case ROTATE -> log.rotate();
                case COPY_AND_TRUNCATE -> {
                    // Between the copy and the truncation a tool of this kind loses lines by its nature; the
                    // reader must only not lose more, and not read twice. That needs lines that were read before.
                    reader.readAll();
                    if (writer.isBetweenLines() && reader.hasReadOfCurrent(log)) {
                        log.copyAndTruncate();
                    }
                }
                case READ -> reader.readOnce();
                case RESTART -> reader.restart();
            }
        }
        writer.write(Integer.MAX_VALUE);
        reader.readAll();
        assertThat(reader.texts()).containsExactlyElementsOf(written);
        assertThat(reader.versions()).isSorted().doesNotHaveDuplicates();
        assertThat(reader.gaps).isEmpty();
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars('é', 'ñ', '漢', '"', ' ')
                .ofMaxLength(300);
    }

    @Example
    void aLineThatGrowsAtTheEndWaits() throws IOException {
        Reader reader = new Reader(10);
        log.append("one\ntw");
        reader.readAll();
        assertThat(reader.texts()).containsExactly("one");
        log.append("o\n");
        reader.readAll();
        assertThat(reader.texts()).containsExactly("one", "two");
    }

    @Example
    void aLineThatIsFinishedAfterTheRotationIsRead() throws IOException {
        Reader reader = new Reader(10);
        log.append("one\ncut off");
        log.rotate();
        reader.readAll();
        assertThat(reader.texts()).containsExactly("one");
        log.append(" in two\nthree\n");
        reader.readAll();
        assertThat(reader.texts()).containsExactly("one", "cut off in two", "three");
    }

    @Example
    void anUnfinishedLineOfARotatedFileIsALineOnceItsSuccessorIsWritten() throws IOException {
        Reader reader = new Reader(10);
        log.append("one\ncut off");
        log.rotate();
        log.leaveOldFile();
        reader.readAll();
        assertThat(reader.texts()).containsExactly("one");
        log.append("two\n");
        reader.readAll();
        assertThat(reader.texts()).containsExactly("one", "cut off", "two");
    }

    @Example
    void anEmptiedLogIsANewGeneration() throws IOException {
        Reader reader = new Reader(10);
        log.append("one\ntwo\n");
        reader.readAll();
        log.truncate();
        log.append("six\n");
        reader.readAll();
        assertThat(reader.texts()).containsExactly("one", "two", "six");
        assertThat(reader.lines.get(2).after().generation()).isEqualTo(2);
        assertThat(reader.gaps).isEmpty();
    }

    @Example
    void anEmptiedLogThatHasGrownBeyondTheOldLengthIsRecognizedByItsBeginning() throws IOException {
        Reader reader = new Reader(10);
        log.append("one\ntwo\n");
        reader.readAll();
        log.truncate();
        log.append("three\nfour\nfive\n");
        reader.readAll();
        assertThat(reader.texts()).containsExactly("one", "two", "three", "four", "five");
    }

    @Example
    void aFileThatWentAwayUnreadIsTold() throws IOException {
        Reader reader = new Reader(1);
        log.append("one\ntwo\n");
        reader.readOnce();
        log.rotate();
        log.append("three\n");
        log.removeOldest();
        reader.readAll();
        assertThat(reader.texts()).containsExactly("one", "three");
        assertThat(reader.gaps).hasSize(1).first().asString().contains("line 1 (byte 4)", "uncompressed");
    }

    @Example
    void aFirstReadingBeginsWithTheOldestFile() throws IOException {
        log.append("one\n");
        log.rotate();
        log.append("two\n");
        Reader reader = new Reader(10);
        reader.readAll();
        assertThat(reader.texts()).containsExactly("one", "two");
        assertThat(reader.versions()).containsExactly(1L << 40, 2L << 40);
    }

    @Example
    void endsOfLinesAndTheByteOrderMarkAreNoContent() throws IOException {
        log.append("\uFEFFone\r\n\r\ntwo\r\n");
        Reader reader = new Reader(10);
        reader.readAll();
        assertThat(reader.texts()).containsExactly("one", "", "two");
        assertThat(reader.lines).extracting(LogLine::number).containsExactly(1L, 2L, 3L);
    }

    @Example
    void malformedBytesAreToldAndTheNextLineIsRead() throws IOException {
        log.append(new byte[] {'a', (byte) 0xC3, '\n', 'b', '\n'});
        Reader reader = new Reader(10);
        reader.readAll();
        assertThat(reader.lines).extracting(LogLine::fault).containsExactly(LogLine.Fault.NOT_UTF8, LogLine.Fault.NONE);
        assertThat(reader.texts()).containsExactly("a\uFFFD", "b");
    }

    @Example
    void aLineBeyondTheLongestComesInPieces() throws IOException {
        log.append("x".repeat(100_000) + "\nnext\n");
        Reader reader = new Reader(new LogTail(log, 10, 70_000));
        reader.readAll();
        assertThat(reader.lines)
                .extracting(LogLine::fault)
                .containsExactly(LogLine.Fault.TOO_LONG, LogLine.Fault.NONE, LogLine.Fault.NONE);
        assertThat(reader.lines.get(2).text()).isEqualTo("next");
    }

    @Example
    void aLineLongerThanAChunkIsRead() throws IOException {
        String line = "y".repeat(200_000);
        log.append(line + "\nnext\n");
        Reader reader = new Reader(10);
        reader.readAll();
        assertThat(reader.texts()).containsExactly(line, "next");
    }

    private final class Reader {
        private final LogTail tail;
        private final List<LogLine> lines = new ArrayList<>();
        private final List<String> gaps = new ArrayList<>();
        private Optional<LogPosition> position = Optional.empty();

        Reader(int mostLines) {
            this(new LogTail(log, mostLines, LONGEST));
        }

        Reader(LogTail tail) {
            this.tail = tail;
        }

        boolean readOnce() throws IOException {
            var reading = tail.read(position);
            lines.addAll(reading.lines());
            reading.gap().ifPresent(gaps::add);
            position = reading.position();
            return !reading.lines().isEmpty();
        }

        void readAll() throws IOException {
            while (readOnce()) {
                continue;
            }
        }

        /** Only what was sent with a line survives. */
        void restart() {
            position = lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LogPosition.ofOffset(
                            lines.get(lines.size() - 1).after().toOffset()));
        }

        boolean hasReadOfCurrent(WrittenLog log) {
            List<LogFile> files = log.files();
            LogFile current = files.get(files.size() - 1);
            return position.isPresent()
                    && position.get().file().equals(current.key())
                    && position.get().offset() > 0;
        }

        List<String> texts() {
            return lines.stream().map(LogLine::text).toList();
        }

        List<Long> versions() {
            return lines.stream().map(LogLine::version).toList();
        }
    }

    private final class Writer {
        private final byte[] content;
        private int written;

        Writer(List<String> lines) {
            content = lines.stream()
                    .map(line -> line + "\n")
                    .reduce("", String::concat)
                    .getBytes(StandardCharsets.UTF_8);
        }

        void write(int bytes) {
            int end = (int) Math.min((long) written + bytes, content.length);
            log.append(Arrays.copyOfRange(content, written, end));
            written = end;
        }

        boolean isBetweenLines() {
            return written == 0 || content[written - 1] == '\n';
        }
    }
}
