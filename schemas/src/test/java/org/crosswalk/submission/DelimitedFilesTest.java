package org.crosswalk.submission;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericData;
import org.crosswalk.mapping.Layout;
import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.content.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Delimited files as programs and people really write them. */
class DelimitedFilesTest {
    private static final Charset WINDOWS_1252 = WrittenFile.WINDOWS_1252;

    @Test
    void quotationMarksHoldDelimitersLineEndsAndThemselves() throws Exception {
        String text = Delimited.HEADER + "\n"
                + "1,2021,5,\"Nursing, \"\"RN\"\"\",1,51\n"
                + "2,2021,5,\"Welding\nand\r\njoining\",1,48\r\n"
                + "3,2021,5,5\" pipe,1,48\n";
        Desk desk = taken(Delimited.quoted(), text.getBytes(UTF_8));
        assertThat(awards(desk)).containsExactly("Nursing, \"RN\"", "Welding\nand\r\njoining", "5\" pipe");
    }

    @Test
    void aColumnMayHaveANumberThoughOthersHaveNames() throws Exception {
        String text = Delimited.HEADER + "\n1,2021,5,Nursing,1,51\n";
        assertThat(awards(taken(Delimited.numbered(), text.getBytes(UTF_8)))).containsExactly("Nursing");
    }

    @Test
    void aLetterThatWasLostBeforeIsNotThreeOthers() throws Exception {
        String text = Delimited.HEADER + "\n1,2021,5,Caf\uFFFD,1,48\n2,2021,5,Caf\u00e9,1,48\n";
        Desk desk = taken(Delimited.quoted(), text.getBytes(UTF_8));
        assertThat(awards(desk)).containsExactly("Caf\u00e9");
        assertThat(desk.topic("college.rejects.v1").values())
                .singleElement()
                .satisfies(reject -> assertThat(reject.get("rule")).hasToString("encoding"));
    }

    @Test
    void aValueLongerThanARecordMayBeIsRejectedAndShownInPart() throws Exception {
        String text = Delimited.HEADER + "\n1,2021,5," + "x".repeat(900_000) + ",1,48\n2,2021,5,b,1,48\n";
        Desk desk = taken(Delimited.quoted(), text.getBytes(UTF_8));
        assertThat(awards(desk)).containsExactly("b");
        assertThat(desk.topic("college.rejects.v1").values())
                .singleElement()
                .satisfies(reject -> assertThat(reject.get("rule")).hasToString("length"))
                .satisfies(reject -> assertThat(reject.toString().length()).isLessThan(30_000));
    }

    @Test
    void oneKeyInTwoSpellingsIsOneRow() throws Exception {
        String first = Delimited.HEADER + "\n1,2021,5,Caf\u00e9 \"x\",1,48\n";
        String again = "1,2021,05,\"Caf\u00e9 \"\"x\"\"\",1,48\n";
        Desk desk = desk(Delimited.quoted());
        desk.take(file((first + again).getBytes(UTF_8)));
        assertThat(desk.control().get("superseded")).isEqualTo(1L);
        desk.take(file(first.getBytes(UTF_8)));
        assertThat(awards(desk)).containsExactly("Caf\u00e9 \"x\"");
        desk.take(file((Delimited.HEADER + "\n" + again).getBytes(WINDOWS_1252)));
        assertThat(awards(desk)).containsExactly("Caf\u00e9 \"x\"");
    }

    @Test
    void linesAreCountedAsAnEditorCountsThem() throws Exception {
        String text = Delimited.HEADER + "\n1,2021,5,\"a\nb\nc\",1,51\n2,2021,13,d,1,48\n";
        Desk desk = taken(Delimited.quoted(), text.getBytes(UTF_8));
        assertThat(desk.topic("college.awards.v1").values())
                .extracting(award -> award.get("origin").toString())
                .containsExactly("f.csv:2");
        assertThat(desk.topic("college.rejects.v1").values())
                .extracting(reject -> reject.get("line"))
                .containsExactly(5L);
    }

    @Test
    void aQuotationMarkThatNothingClosesRefusesTheFileAndTellsItsLine() throws Exception {
        String text = Delimited.HEADER + "\n1,2021,5,\"a,1,51\n2,2021,5,b,1,48\n";
        assertThat(desk(Delimited.quoted()).refuse(file(text.getBytes(UTF_8))))
                .contains("Line 2 opens a quotation mark that nothing closes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'1,2021,5,a,1'; columns",
                "'1,2021,5,a,1,51,9'; columns",
                "'1,2021,5,\"a\"b,1,51'; quotes",
                "'1,2021,5,\"a\" b\"c\",1,51'; quotes"
            })
    void aLineOfWhichItIsNotKnownWhatStandsWhereIsRejected(String line, String rule) throws Exception {
        Desk desk = taken(Delimited.quoted(), (Delimited.HEADER + "\n" + line + "\n2,2021,5,b,1,48\n").getBytes(UTF_8));
        assertThat(desk.topic("college.awards.v1")).hasSize(1);
        assertThat(desk.topic("college.rejects.v1").values())
                .extracting(reject -> reject.get("rule").toString(), reject -> reject.get("line"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple(rule, 2L));
    }

    @Test
    void delimitersAfterTheLastValueAreNoValues() throws Exception {
        Desk desk = taken(
                Delimited.quoted(), (Delimited.HEADER + ",,\n1,2021,5,a,1,51,,\n2,2021,5,b,1,\n").getBytes(UTF_8));
        assertThat(desk.topic("college.awards.v1")).hasSize(2);
    }

    @Test
    void valuesThatAreMissingAtTheEndOfALineBetweenTabulatorsAreValues() throws Exception {
        String text = (Delimited.HEADER + "\n1,2021,5,,,\n2,2021,5,b,,\n").replace(',', '\t');
        Desk desk = taken(Delimited.plain("tab"), text.getBytes(UTF_8));
        assertThat(desk.topic("college.rejects.v1")).isEmpty();
        assertThat(desk.topic("college.awards.v1")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "windows-1252", "utf-16", "utf-16le", "utf-8-mark", "gzip", "zip"})
    void everyEncodingGivesTheSameFacts(String kind) throws Exception {
        String text = Delimited.HEADER + "\r\n1,2021,5,Caf\u00e9 \u2019n\u2019 M\u00fcsli,1,51\r\n";
        byte[] bytes =
                switch (kind) {
                    case "windows-1252" -> text.getBytes(WINDOWS_1252);
                    case "utf-16" -> ("\uFEFF" + text).getBytes(UTF_16LE);
                    case "utf-16le" -> text.getBytes(UTF_16LE);
                    case "utf-8-mark" -> ("\uFEFF" + text).getBytes(UTF_8);
                    case "gzip" -> Zips.gzip(text.getBytes(UTF_8));
                    case "zip" -> Zips.zip("inner.csv", text);
                    default -> text.getBytes(UTF_8);
                };
        assertThat(awards(taken(Delimited.quoted(), bytes))).containsExactly("Caf\u00e9 \u2019n\u2019 M\u00fcsli");
    }

    @Test
    void aRowThatIsNoTextInTheLayoutsEncodingIsRejected() throws Exception {
        byte[] bytes = (Delimited.HEADER + "\n1;2021;5;Caf\u00e9;1;51\n2;2021;5;b;1;48\n")
                .replace(',', ';')
                .getBytes(WINDOWS_1252);
        Desk desk = taken(Delimited.plain(";"), bytes);
        assertThat(awards(desk)).containsExactly("b");
        GenericData.Record reject =
                desk.topic("college.rejects.v1").values().iterator().next();
        assertThat(reject.get("rule")).hasToString("encoding");
        assertThat(reject.get("hint").toString()).contains("UTF-8");
    }

    @Test
    void aFileThatTellsItsEncodingIsReadInNoOther() throws Exception {
        byte[] text = ("\uFEFF" + Delimited.HEADER + "\n1,2021,5,Caf").getBytes(UTF_8);
        byte[] bytes = java.util.Arrays.copyOf(text, text.length + 6);
        System.arraycopy("\u00e9,1,51".getBytes(WINDOWS_1252), 0, bytes, text.length, 6);
        Desk desk = taken(Delimited.quoted(), bytes);
        assertThat(desk.topic("college.awards.v1")).isEmpty();
        assertThat(desk.topic("college.rejects.v1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", ";", "tab", "^"})
    void delimiters(String delimiter) throws Exception {
        String text = (Delimited.HEADER + "\n1,2021,5,a \"b\",1,51\n")
                .replace(",", delimiter.equals("tab") ? "\t" : delimiter);
        assertThat(awards(taken(Delimited.plain(delimiter), text.getBytes(UTF_8))))
                .containsExactly("a \"b\"");
    }

    @Test
    void aFirstLineThatComesAgainIsNoRow() throws Exception {
        String text = Delimited.HEADER + "\n1,2021,5,a,1,51\n" + Delimited.HEADER + "\r\n2,2021,5,b,1,48\n\n \u001a";
        Desk desk = taken(Delimited.quoted(), text.getBytes(UTF_8));
        assertThat(desk.topic("college.awards.v1")).hasSize(2);
        assertThat(desk.control().get("rows")).isEqualTo(2L);
    }

    @Test
    void columnsThatChangedPlacesAreReadAnewThoughTheRowsAreTheSame() throws Exception {
        Desk desk = taken(Delimited.quoted(), (Delimited.HEADER + "\n1,2021,5,a,b,51\n").getBytes(UTF_8));
        desk.take(
                file((Delimited.HEADER.replace("award,level", "level,award") + "\n1,2021,5,a,b,51\n").getBytes(UTF_8)));
        assertThat(awards(desk)).containsExactly("b");
    }

    @Test
    void quotationMarksAroundAKeyMakeNoOtherRow() throws Exception {
        Desk desk = taken(Delimited.quoted(), (Delimited.HEADER + "\n1,2021,5,a,1,51\n").getBytes(UTF_8));
        desk.take(file((Delimited.HEADER + "\n\"1\",\"2021\",\"5\",\" a \",\"1\",\"51\"\n").getBytes(UTF_8)));
        assertThat(desk.control().get("deleted")).isEqualTo(0L);
        assertThat(desk.topic("college.awards.v1")).hasSize(1);
    }

    private static Desk taken(List<Layout> layouts, byte[] content) throws Exception {
        Desk desk = desk(layouts);
        desk.take(file(content));
        return desk;
    }

    private static Desk desk(List<Layout> layouts) {
        return new Desk(Sector.COLLEGE, "p", layouts);
    }

    private static WrittenFile file(byte[] content) {
        return new WrittenFile("f.csv", content);
    }

    private static List<String> awards(Desk desk) {
        return desk.topic("college.awards.v1").values().stream()
                .map(award -> award.get("award").toString())
                .collect(Collectors.toList());
    }
}
