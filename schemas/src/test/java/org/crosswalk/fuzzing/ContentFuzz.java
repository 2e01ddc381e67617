package org.crosswalk.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.crosswalk.submission.content.BadContentException;
import org.crosswalk.submission.content.Content;

/** What was sent comes out of a file, or the file is refused: never a part of it, nor anything else. */
class ContentFuzz {
    private static final int BOUND = 64 << 20;

    @FuzzTest(maxDuration = "10m")
    void opened(byte[] input) throws IOException {
        Optional<byte[]> whole = read(input, Integer.MAX_VALUE);
        assertThat(read(input, 1 + input.length % 5))
                .as("read in pieces")
                .usingRecursiveComparison()
                .isEqualTo(whole);
        whole.ifPresent(content -> assertThat(content.length).isLessThanOrEqualTo(Math.max(BOUND, 200 * input.length)));
        Optional<List<byte[]>> parts = parts(input, Integer.MAX_VALUE);
        assertThat(parts(input, 1 + input.length % 5))
                .as("parts read in pieces")
                .usingRecursiveComparison()
                .isEqualTo(parts);
        if (whole.isPresent() && isText(input)) {
            packed(input);
            inUtf16(new String(input, UTF_8));
        }
    }

    private static void packed(byte[] text) throws IOException {
        byte[] doubled = Arrays.copyOf(text, text.length * 2);
        System.arraycopy(text, 0, doubled, text.length, text.length);
        byte[] first = gzip(text);
        wholeOrNothing(first, text, 2);
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(first);
        wholeOrNothing(joined.toByteArray(), doubled, first.length + 1);
        wholeOrNothing(zip(text, ZipEntry.DEFLATED), text, 4);
        wholeOrNothing(zip(text, ZipEntry.STORED), text, 4);
    }

    /**
     * An archive that is whole gives its content; one that is cut off, or has a byte changed, gives it or is refused.
     *
     * @param least number of bytes without which it is no such archive
     */
    private static void wholeOrNothing(byte[] archive, byte[] content, int least) throws IOException {
        assertThat(read(archive, Integer.MAX_VALUE)).as("what was packed").get().isEqualTo(content);
        assertThat(read(archive, 1 + content.length % 5))
                .as("what was packed, in pieces")
                .get()
                .isEqualTo(content);
        int at = least + Math.floorMod(Arrays.hashCode(content), archive.length - least);
        read(Arrays.copyOf(archive, at), Integer.MAX_VALUE)
                .ifPresent(cut -> assertThat(cut).as("cut off at %s", at).isEqualTo(content));
        byte[] changed = archive.clone();
        changed[at] ^= (byte) (1 << content.length % 8);
        read(changed, Integer.MAX_VALUE)
                .ifPresent(other -> assertThat(other).as("changed at %s", at).isEqualTo(content));
    }

    private static void inUtf16(String text) throws IOException {
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            byte[] marked = ("\uFEFF" + text).getBytes(charset);
            assertThat(read(marked, Integer.MAX_VALUE))
                    .as("text in %s", charset)
                    .get()
                    .isEqualTo(text.getBytes(UTF_8));
            assertThat(read(Arrays.copyOf(marked, marked.length - 1), Integer.MAX_VALUE))
                    .as("text in %s without its last byte", charset)
                    .isEmpty();
        }
    }

    private static Optional<byte[]> read(byte[] file, int atOnce) throws IOException {
        try (Content content = Content.of(new Bytes("f", file, atOnce).open())) {
            byte[] read = content.in().readAllBytes();
            content.conclude();
            assertThat(content.hash()).isEqualTo(DigestUtils.sha256Hex(file));
            return Optional.of(read);
        } catch (BadContentException e) {
            assertThat(e).hasMessageNotContaining("null");
            return Optional.empty();
        }
    }

    private static Optional<List<byte[]>> parts(byte[] file, int atOnce) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        try (Content content = Content.ofParts(new Bytes("f", file, atOnce).open())) {
            while (content.nextPart()) {
                assertThat(content.part())
                        .isNotEqualTo("..")
                        .doesNotContain("/", "\\")
                        .doesNotContainPattern("\\p{Cntrl}");
                parts.add(content.part().getBytes(UTF_8));
                parts.add(content.in().readAllBytes());
            }
            assertThat(content.hash()).isEqualTo(DigestUtils.sha256Hex(file));
            return Optional.of(parts);
        } catch (BadContentException e) {
            return Optional.empty();
        }
    }

    /** Whether bytes are text in UTF-8 of which the first bytes are nothing else. */
    private static boolean isText(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        return bytes.length > 3
                && bytes[0] >= ' '
                && bytes[1] > ' '
                && !text.startsWith("PK")
                && Arrays.equals(text.getBytes(UTF_8), bytes);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(byte[] content, int method) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("report.csv");
            if (method == ZipEntry.STORED) {
                var crc = new java.util.zip.CRC32();
                crc.update(content);
                entry.setMethod(method);
                entry.setSize(content.length);
                entry.setCrc(crc.getValue());
            }
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
