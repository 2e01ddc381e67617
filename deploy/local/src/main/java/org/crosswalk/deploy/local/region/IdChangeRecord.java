package org.crosswalk.deploy.local.region;

/** The record of report CBM00N. */
final class IdChangeRecord {

    private IdChangeRecord() {}

    /** A student whose id changed at the beginning of a term. */
    static String of(CollegeStudent student, Term term) {
        CollegeTerm now = student.find(term);
        CollegeTerm before = student.before(term);
        boolean accents = student.college.keepsAccents;
        PersonName name = now.particulars.name();
        return new FixedRecord(74)
                .code(1, 'N')
                .text(2, 7, student.college.fice)
                .text(8, 16, student.idIn(term))
                .number(17, 24, now.particulars.registeredBirthDate())
                .text(25, 25, now.demographics.sex().registrarCode)
                .text(26, 34, student.idIn(before.term))
                .number(35, 42, before.particulars.registeredBirthDate())
                .text(43, 43, before.demographics.sex().registrarCode)
                .text(44, 63, PersonName.registered(name.last(), accents))
                .text(64, 73, PersonName.registered(name.first(), accents))
                .text(74, 74, name.middle() == null ? null : PersonName.registered(name.middle(), accents))
                .line();
    }
}
