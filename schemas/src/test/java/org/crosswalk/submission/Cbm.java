package org.crosswalk.submission;

import java.util.ArrayList;
import java.util.List;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Layouts;

/** Texas CBM reports as a registrar's system writes them. */
final class Cbm {
    private Cbm() {}

    static List<Layout> layouts() {
        return Layouts.bundled().stream()
                .filter(id -> id.startsWith("thecb-"))
                .map(Layouts::bundled)
                .toList();
    }

    /** A header; {@code term} is semester and year. */
    static String header(String report, String term, int length) {
        return "HY2K003601" + report + term + "C" + "%04d".formatted(length) + "REGISTRAR 555-0100";
    }

    /** A report with its header and its trailer. */
    static List<String> report(String report, String term, int length, List<String> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(header(report, term, length));
        lines.addAll(rows);
        lines.add("EOF1" + "%05d".formatted(rows.size()));
        return lines;
    }

    /** A student of CBM0C1 or CBM0E1 in the fall of 2022. */
    static HandRecord student(String id) {
        return HandRecord.of(193)
                .at(1, "1")
                .at(2, "003601")
                .at(8, id)
                .at(17, "F")
                .at(18, "1")
                .at(19, "20040229")
                .at(27, "1")
                .at(31, "000001")
                .at(53, "52020100")
                .at(68, "1")
                .at(69, "Jos\u00e9phine")
                .at(79, "Q")
                .at(80, "12022")
                .at(122, "1")
                .at(123, "0")
                .at(138, "Nu\u00f1ez-\u0160koda")
                .at(160, "441234")
                .at(166, "123456789")
                .at(175, "2")
                .at(176, "1");
    }

    /** A course of CBM00S in the fall of 2022. */
    static HandRecord course(int length, String student, String subject, String number, String section) {
        return HandRecord.of(length)
                .at(1, "S")
                .at(2, "003601")
                .at(8, student)
                .at(17, subject)
                .at(24, number)
                .at(31, section)
                .at(38, "1")
                .at(39, "1")
                .at(40, "0")
                .at(41, "0300")
                .at(65, "H")
                .at(72, "1")
                .at(73, "1")
                .at(75, "1")
                .at(76, "0")
                .at(77, "0")
                .at(78, "1")
                .at(79, "400")
                .at(98, "12022")
                .at(103, "20220822")
                .at(111, "20221209");
    }

    /** A student of CBM002 in the fall of 2022; a subject's state is {@code 0}, {@code 1} or blank. */
    static HandRecord readiness(String student, String mathematics, String reading, String writing) {
        return HandRecord.of(108)
                .at(1, "2")
                .at(2, "003601")
                .at(8, student)
                .at(17, "12022")
                .at(22, "0")
                .at(23, "F")
                .at(25, "20040229")
                .at(45, mathematics)
                .at(63, "1")
                .at(65, reading)
                .at(83, "2")
                .at(85, writing)
                .at(104, "0");
    }

    /** A change of a student's number of CBM00N. */
    static HandRecord idChange(String student, String prior) {
        return HandRecord.of(74)
                .at(1, "N")
                .at(2, "003601")
                .at(8, student)
                .at(17, "20040229")
                .at(25, "F")
                .at(26, prior)
                .at(35, "20040228")
                .at(43, "F")
                .at(44, "Nunez")
                .at(64, "Josephine")
                .at(74, "Q");
    }

    /** An award of CBM009. */
    static HandRecord award(String student, String year, String month) {
        return HandRecord.of(94)
                .at(1, "9")
                .at(2, "003601")
                .at(8, student)
                .at(17, "F")
                .at(19, "20040229")
                .at(27, "AAS")
                .at(35, "1")
                .at(36, "52020100")
                .at(44, "1")
                .at(45, year)
                .at(49, month)
                .at(51, "2")
                .at(54, "0")
                .at(55, "Nunez")
                .at(75, "Josephine");
    }
}
