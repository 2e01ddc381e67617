package org.crosswalk.deploy.local.region;

/** The record of report CBM00S. */
final class ScheduleRecord {

    private ScheduleRecord() {}

    /** A course of a student in a term. */
    static String of(CollegeStudent student, CollegeTerm held, CollegeCourse course) {
        boolean highSchool = course.highSchoolCredit != HighSchoolCredit.NONE;
        int length = CbmReport.CBM00S.length(held.term);
        FixedRecord row = new FixedRecord(length)
                .code(1, 'S')
                .text(2, 7, student.college.fice)
                .text(8, 16, student.idIn(held.term))
                .text(17, 23, course.prefix)
                .text(24, 30, course.number)
                .text(31, 37, course.section)
                .code(38, '1')
                .code(39, highSchool ? '3' : '1')
                .code(40, '0')
                .number(41, 44, course.credits * 100L)
                .number(45, 48, course.credits * 100L)
                .number(49, 52, 0)
                .number(53, 56, course.credits * 16L)
                .number(57, 60, course.credits * 16L)
                .number(61, 64, 0)
                .code(65, highSchool ? 'H' : '1')
                .code(72, '1')
                .code(73, course.prefix.equals("WLDG") || course.prefix.equals("ITSC") ? '4' : '1')
                .code(75, course.highSchoolCredit.code)
                .code(76, course.developmental.code)
                .code(77, firstCollegeLevel(course))
                .code(78, course.grade)
                .text(79, 81, points(course.grade))
                .text(82, 91, "2401020000")
                .number(98, 98, held.term.season().semesterCode)
                .number(99, 102, held.term.year())
                .date(103, 110, held.term.begin())
                .date(111, 118, held.term.end());
        if (highSchool) {
            row.number(119, 128, 2_000_000_000L + student.person.number);
        }
        if (highSchool && length > 128) {
            row.flag(129, '1', student.person.demographics.has(ProgramFlag.ECONOMIC_DISADVANTAGE));
            row.text(130, 135, student.highSchool == null ? null : student.highSchool.district.stateCode);
        }
        return row.line();
    }

    private static char firstCollegeLevel(CollegeCourse course) {
        return switch (course.prefix + course.number) {
            case "MATH1314", "MATH1342" -> '1';
            case "ENGL1301" -> '4';
            default -> '0';
        };
    }

    private static String points(char grade) {
        return grade >= '1' && grade <= '5' ? (5 - (grade - '0')) + "00" : null;
    }
}
