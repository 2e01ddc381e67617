package org.crosswalk.deploy.local.region;

/** The record of report CBM009. */
final class AwardRecord {

    private AwardRecord() {}

    /** An award of a student. */
    static String of(CollegeStudent student, Award award) {
        College college = student.college;
        Particulars particulars = student.particulars();
        PersonName name = particulars.name();
        return new FixedRecord(94)
                .code(1, '9')
                .text(2, 7, college.fice)
                .text(8, 16, student.idIn(award.term()))
                .text(17, 17, student.demographics.sex().registrarCode)
                .number(19, 26, particulars.registeredBirthDate())
                .text(27, 34, award.code())
                .code(35, award.level())
                .text(36, 43, award.cip())
                .code(44, '1')
                .number(45, 48, award.year())
                .number(49, 50, award.month())
                .code(51, award.level() == '1' ? '1' : '2')
                .code(54, '0')
                .text(55, 74, PersonName.registered(name.last(), college.keepsAccents))
                .text(75, 84, PersonName.registered(name.first(), college.keepsAccents))
                .text(85, 85, name.middle() == null ? null : PersonName.registered(name.middle(), college.keepsAccents))
                .text(86, 93, RaceEthnicity.registrarCodes(student.demographics.race()))
                .line();
    }
}
