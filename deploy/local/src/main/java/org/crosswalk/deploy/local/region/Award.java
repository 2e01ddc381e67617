package org.crosswalk.deploy.local.region;

/**
 * A credential that a college conferred.
 *
 * @param year calendar year
 * @param month month, 1 to 12
 * @param code {@code CERT1}, {@code AA}, ...
 * @param level {@code 1} associate, {@code 2} certificate
 * @param cip programme, eight digits
 */
record Award(int year, int month, String code, char level, String cip) {

    int academicYear() {
        return month >= 9 ? year : year - 1;
    }

    /** The term at whose end it was conferred. */
    Term term() {
        return month >= 9 ? Term.fall(year) : Term.spring(year);
    }
}
