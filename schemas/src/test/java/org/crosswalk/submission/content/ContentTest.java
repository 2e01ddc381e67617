package org.crosswalk.submission.content;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {
    private static final String TEXT = "id,name\n1,Nu\u00f1ez \ud83c\udf93\n";

    @Test
    void aPlainFileIsItself() throws IOException {
        assertThat(text(TEXT.getBytes(UTF_8))).isEqualTo(TEXT);
        assertThat(text(new byte[0])).isEmpty();
        assertThat(text(new byte[] {'a'})).isEqualTo("a");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheTextAndTellsTheEncoding() throws IOException {
        Content content = Content.of(in(("\uFEFF" + TEXT).getBytes(UTF_8)));
        assertThat(content.encoding()).contains(UTF_8);
        assertThat(content.in().readAllBytes()).isEqualTo(TEXT.getBytes(UTF_8));
        assertThat(Content.of(in(TEXT.getBytes(UTF_8))).encoding()).isEmpty();
    }

    @Test
    void utf16ComesOutAsUtf8WithAndWithoutMark() throws IOException {
        assertThat(text(("\uFEFF" + TEXT).getBytes(UTF_16LE))).isEqualTo(TEXT);
        assertThat(text(("\uFEFF" + TEXT).getBytes(UTF_16BE))).isEqualTo(TEXT);
        assertThat(text(TEXT.getBytes(UTF_16LE))).isEqualTo(TEXT);
        assertThat(text(TEXT.getBytes(UTF_16BE))).isEqualTo(TEXT);
        assertThat(Content.of(in(TEXT.getBytes(UTF_16LE))).encoding()).contains(UTF_8);
    }

    @Property(tries = 300)
    void utf16OfAnyLengthComesOutAsUtf8(@ForAll @Size(max = 60) String text, @ForAll @IntRange(max = 9_000) int before)
            throws IOException {
        String padded = "x".repeat(before) + new String(text.getBytes(UTF_8), UTF_8);
        assertThat(text(("\uFEFF" + padded).getBytes(UTF_16LE))).isEqualTo(padded);
    }

    @Test
    void halfACharacterOfUtf16IsToldSo() {
        byte[] bytes = ("\uFEFF" + TEXT).getBytes(UTF_16LE);
        assertThatThrownBy(() -> text(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(BadContentException.class)
                .hasMessageContaining("UTF-16");
    }

    @Test
    void theHashIsThatOfTheFileAsItWasSent() throws IOException {
        byte[] packed = Zips.gzip("abc".getBytes(UTF_8));
        assertThat(hash("abc".getBytes(UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(hash(packed)).isEqualTo(sha256(packed));
        byte[] zip = Zips.zip("a.csv", TEXT, "notes/.hidden", "x");
        assertThat(hash(zip)).isEqualTo(sha256(zip));
    }

    @Test
    void gzipIsUnpackedAllItsMembers() throws IOException {
        byte[] one = Zips.gzip("a\n".getBytes(UTF_8));
        byte[] two = Zips.gzip("b\n".getBytes(UTF_8));
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        assertThat(text(both)).isEqualTo("a\nb\n");
        assertThat(text(Zips.gzip(("\uFEFF" + TEXT).getBytes(UTF_16LE)))).isEqualTo(TEXT);
    }

    @Test
    void anArchiveThatIsCutOffIsDamaged() throws IOException {
        byte[] gzip = Zips.gzip(TEXT.repeat(500).getBytes(UTF_8));
        byte[] zip = Zips.zip("a.csv", TEXT.repeat(500));
        for (byte[] whole : new byte[][] {gzip, zip}) {
            assertThatThrownBy(() -> text(Arrays.copyOf(whole, whole.length / 2)))
                    .isInstanceOf(BadContentException.class)
                    .hasMessageContaining("damaged or not whole");
        }
    }

    @Test
    void aZipOfOneFileIsThatFile() throws IOException {
        byte[] zip = Zips.zip("export/", "", "__MACOSX/._a.csv", "junk", "export/a.csv", TEXT, ".DS_Store", "junk");
        assertThat(text(zip)).isEqualTo(TEXT);
        assertThat(Content.of(in(zip)).part()).isEqualTo("a.csv");
    }

    @Test
    void aZipOfSeveralFilesIsRefusedWhereOneIsWanted() {
        assertThatThrownBy(() -> text(Zips.zip("a.csv", TEXT, "b.csv", TEXT)))
                .isInstanceOf(BadContentException.class)
                .hasMessageContaining("a.csv")
                .hasMessageContaining("b.csv")
                .hasMessageContaining("send each by itself");
        assertThatThrownBy(() -> text(Zips.zip("folder/", "")))
                .isInstanceOf(BadContentException.class)
                .hasMessageContaining("holds no file");
    }

    @Test
    void aZipOfPartsGivesOneAfterTheOther() throws IOException {
        Content content = Content.ofParts(in(Zips.zip("a.csv", "1", "sub/b.csv", "2")));
        assertThat(content.nextPart()).isTrue();
        assertThat(content.part()).isEqualTo("a.csv");
        assertThat(content.nextPart()).isTrue();
        assertThat(content.part()).isEqualTo("b.csv");
        assertThat(new String(content.in().readAllBytes(), UTF_8)).isEqualTo("2");
        assertThat(content.nextPart()).isFalse();
        assertThatThrownBy(() -> Content.ofParts(in(TEXT.getBytes(UTF_8))))
                .isInstanceOf(BadContentException.class)
                .hasMessageContaining("no zip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.csv",
                "a/../../b.csv",
                "/etc/a.csv",
                "..\\a.csv",
                "C:a.csv",
                "a/..",
                "a\u0000.csv",
                "x\n.csv"
            })
    void namesThatLeadOutOfTheZipAreRefused(String name) {
        assertThatThrownBy(() -> text(Zips.zip(name, TEXT)))
                .isInstanceOf(BadContentException.class)
                .hasMessageContaining("leads out of the zip");
    }

    @Test
    void aNameTwiceIsRefused() {
        assertThatThrownBy(() -> {
                    Content content = Content.ofParts(in(Zips.zip("a.csv", TEXT, "sub/A.csv", TEXT)));
                    content.nextPart();
                    content.nextPart();
                })
                .isInstanceOf(BadContentException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void aWorkbookIsToldToBeSavedAsCsv() {
        assertThatThrownBy(() -> text(Zips.zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>")))
                .isInstanceOf(BadContentException.class)
                .hasMessageContaining("save the sheet as CSV");
        assertThatThrownBy(() -> text(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .hasMessageContaining("save the sheet as CSV");
    }

    @Test
    void aBombIsRefusedSoonAfterTheBound() throws IOException {
        assertBomb(Content.of(bomb(GZIPOutputStream::new)));
        assertBomb(Content.of(bomb(out -> Zips.entry(out, "a.csv"))));
    }

    @Test
    void passingOverABombIsBoundedToo() throws IOException {
        Content content = Content.ofParts(bomb(out -> Zips.entry(out, "a.csv")));
        content.nextPart();
        assertThatThrownBy(content::nextPart).isInstanceOf(BadContentException.class);
    }

    private static void assertBomb(Content content) {
        long[] read = new long[1];
        assertThatThrownBy(() -> {
                    byte[] bytes = new byte[1 << 16];
                    for (int count = content.in().read(bytes, 0, bytes.length);
                            count >= 0;
                            count = content.in().read(bytes, 0, bytes.length)) {
                        read[0] += count;
                    }
                })
                .isInstanceOf(BadContentException.class)
                .hasMessageContaining("200 times");
        assertThat(read[0]).isLessThan(UnpackedInput.ALWAYS_ALLOWED * 2);
    }

    /** An archive of zeros without an end, packed while it is read. */
    private static InputStream bomb(Packing packing) throws IOException {
        PipedOutputStream out = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(out, 1 << 16);
        Thread writer = new Thread(() -> {
            byte[] zeros = new byte[1 << 16];
            try (OutputStream packed = packing.over(out)) {
                while (true) {
                    packed.write(zeros);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.setDaemon(true);
        writer.setUncaughtExceptionHandler((thread, e) -> {});
        writer.start();
        return in;
    }

    private interface Packing {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static String text(byte[] sent) throws IOException {
        try (Content content = Content.of(in(sent))) {
            String text = new String(content.in().readAllBytes(), UTF_8);
            content.conclude();
            return text;
        }
    }

    private static String hash(byte[] sent) throws IOException {
        Content content = Content.of(in(sent));
        content.in().readAllBytes();
        return content.hash();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
