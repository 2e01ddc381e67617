package org.crosswalk.deploy.local.region;

/** The record of report CBM002. */
final class ReadinessRecord {

    private ReadinessRecord() {}

    /** The readiness of a student in a term. */
    static String of(CollegeStudent student, CollegeTerm held) {
        Readiness readiness = held.readiness;
        FixedRecord row = new FixedRecord(108)
                .code(1, '2')
                .text(2, 7, student.college.fice)
                .text(8, 16, student.idIn(held.term))
                .number(17, 17, held.term.season().semesterCode)
                .number(18, 21, held.term.year())
                .code(22, '0')
                .text(23, 23, held.demographics.sex().registrarCode)
                .number(25, 32, held.particulars.registeredBirthDate())
                .code(33, '0')
                .text(34, 41, RaceEthnicity.registrarCodes(held.demographics.race()));
        subject(row, 45, readiness.mathematics(), student.person.number % 7 == 0);
        subject(row, 65, readiness.reading(), student.person.number % 11 == 0);
        subject(row, 85, readiness.writing(), student.person.number % 11 == 0);
        return row.line();
    }

    /** The block of a subject: met at census, exemption, placement test and score, met by the end of the term. */
    private static void subject(FixedRecord row, int first, boolean met, boolean exempt) {
        boolean writing = first == 85;
        row.code(first, met ? '1' : '0');
        row.flag(first + 1, 'E', met && exempt);
        row.code(first + 13, met && exempt ? '7' : '9');
        if (!(met && exempt)) {
            row.number(first + 14, first + 16, met ? 955 : 931);
        }
        row.flag(first + 17, '4', writing);
        row.code(first + (writing ? 18 : 17), '0');
        row.code(first + (writing ? 19 : 18), met ? '2' : '0');
        row.code(first + (writing ? 20 : 19), '0');
    }
}
