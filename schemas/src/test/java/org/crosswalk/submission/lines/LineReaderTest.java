package org.crosswalk.submission.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.crosswalk.submission.content.BadContentException;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Property
    void readsTheLinesThatWereWrittenHoweverTheyArrive(
            @ForAll("lines") List<String> lines, @ForAll boolean crlf, @ForAll @IntRange(min = 1, max = 40) int atOnce)
            throws IOException {
        String end = crlf ? "\r\n" : "\n";
        String text = lines.isEmpty() ? "" : String.join(end, lines) + end;
        assertThat(lines(inPieces(text, atOnce))).isEqualTo(lines);
        assertThat(lines(inPieces(text + "\u001a", atOnce))).isEqualTo(lines);
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertThat(lines(inPieces("a\nb", 9))).containsExactly("a", "b");
        assertThat(lines(inPieces("a\nb\u001a", 9))).containsExactly("a", "b");
    }

    @Test
    void linesLongerThanTheBufferAreRead() throws IOException {
        String wide = "x".repeat(600_000);
        assertThat(lines(inPieces("a\n" + wide + "\nb\n", 1 << 16))).containsExactly("a", wide, "b");
    }

    @Test
    void aFileWithoutLinesIsNotReadIntoMemory() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int from, int count) {
                return count;
            }
        };
        assertThatThrownBy(() -> LineReader.of(endless).next())
                .isInstanceOf(BadContentException.class)
                .hasMessageContaining("Line 1 is no line of a report");
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.strings().withChars("abc \t|").ofMaxLength(30).list().ofMaxSize(20);
    }

    private static List<String> lines(InputStream in) throws IOException {
        LineReader reader = LineReader.of(in);
        List<String> lines = new ArrayList<>();
        while (reader.next()) {
            lines.add(new String(
                    reader.bytes(), reader.from(), reader.to() - reader.from(), StandardCharsets.ISO_8859_1));
            assertThat(reader.line()).isEqualTo(lines.size());
        }
        return lines;
    }

    private static InputStream inPieces(String text, int atOnce) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)) {
            @Override
            public synchronized int read(byte[] bytes, int from, int count) {
                return super.read(bytes, from, Math.min(count, atOnce));
            }
        };
    }
}
