package org.crosswalk.deploy.local.region;

/** The record of reports CBM0C1 and CBM0E1. */
final class StudentRecord {

    private StudentRecord() {}

    /** A student of a term. */
    static String of(CollegeStudent student, CollegeTerm held) {
        College college = student.college;
        PersonName name = held.particulars.name();
        Demographics said = held.demographics;
        boolean highSchool = held.courses.stream().anyMatch(course -> course.highSchoolCredit != HighSchoolCredit.NONE);
        return new FixedRecord(193)
                .code(1, '1')
                .text(2, 7, college.fice)
                .text(8, 16, student.idIn(held.term))
                .text(17, 17, said.sex().registrarCode)
                .code(18, highSchool ? '3' : student.terms.size() > 4 ? '2' : '1')
                .number(19, 26, held.particulars.registeredBirthDate())
                .code(27, '1')
                .number(28, 30, 101)
                .text(31, 36, held.firstTime ? "000001" : held.cameFrom == null ? null : held.cameFrom.fice)
                .text(53, 60, "24010200")
                .code(68, '1')
                .text(69, 78, PersonName.registered(name.first(), college.keepsAccents))
                .text(79, 79, name.middle() == null ? null : PersonName.registered(name.middle(), college.keepsAccents))
                .number(80, 80, held.term.season().semesterCode)
                .number(81, 84, held.term.year())
                .code(86, '0')
                .code(122, '1')
                .code(123, student.person.number % 50 == 0 ? '2' : '0')
                .text(138, 157, PersonName.registered(name.last(), college.keepsAccents))
                .text(160, 165, student.highSchool == null ? null : student.highSchool.ceeb)
                .text(166, 174, held.stateId)
                .text(175, 182, RaceEthnicity.registrarCodes(said.race()))
                .code(183, '0')
                .code(184, '0')
                .flag(186, '2', said.has(ProgramFlag.ECONOMIC_DISADVANTAGE))
                .flag(187, '3', said.has(ProgramFlag.DISABILITY))
                .flag(188, '4', said.has(ProgramFlag.ENGLISH_LEARNER))
                .flag(191, 'A', said.has(ProgramFlag.HOMELESSNESS))
                .flag(192, 'B', said.has(ProgramFlag.FOSTER_CARE))
                .line();
    }
}
