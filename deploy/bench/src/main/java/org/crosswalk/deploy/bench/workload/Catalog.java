package org.crosswalk.deploy.bench.workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.reference.Code;
import org.crosswalk.schemas.reference.Course;
import org.crosswalk.schemas.reference.School;
import org.crosswalk.schemas.reference.Section;
import org.crosswalk.schemas.reference.Term;
import org.crosswalk.schemas.vocabulary.CodeDomain;

/** What belongs to no person: schools, courses, sections, school years and codes of both districts. */
final class Catalog {

    /** Sections of one school and year, without those for dual credit. */
    static final int SECTIONS = 80;

    static final String GRADUATED = "GRAD";

    private static final int DUAL_SECTION = SECTIONS;
    private static final int FIRST_YEAR = 2018;
    private static final int OPEN_YEAR = 2024;

    private Catalog() {}

    static LocalDate firstDay(int year) {
        return LocalDate.of(year, 8, 15);
    }

    static LocalDate lastDay(int year) {
        return LocalDate.of(year + 1, 6, 5);
    }

    static String markingPeriod(int year) {
        return "FY" + year;
    }

    static String section(int year, String school, int index) {
        return Integer.toString(((year - FIRST_YEAR) * 10 + Integer.parseInt(school)) * 100 + index);
    }

    static String dualSection(int year, String school) {
        return section(year, school, DUAL_SECTION);
    }

    static String course(int year, int index) {
        return Integer.toString(year * 100 + index);
    }

    static String dualCourse(int year) {
        return course(year, DUAL_SECTION);
    }

    /** All of it, once. */
    static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (String district : Person.DISTRICTS) {
            codes(facts, district);
            for (int year = FIRST_YEAR; year <= OPEN_YEAR; year++) {
                year(facts, district, year);
            }
        }
        return facts;
    }

    private static void codes(List<Fact> facts, String district) {
        for (int grade = 9; grade <= 12; grade++) {
            String canonical = "%02d".formatted(grade);
            facts.add(code(district, CodeDomain.GRADE_LEVEL, Integer.toString(grade), canonical));
        }
        facts.add(code(district, CodeDomain.EXIT, GRADUATED, "GRADUATED"));
    }

    private static Fact code(String district, CodeDomain domain, String code, String canonical) {
        Code value = Code.newBuilder()
                .setVersion(1)
                .setPartner(district)
                .setDomain(domain)
                .setCode(code)
                .setCanonical(canonical)
                .build();
        return Fact.of(Topics.REFERENCE_CODES, value, district, domain, code);
    }

    private static void year(List<Fact> facts, String district, int year) {
        Term term = Term.newBuilder()
                .setVersion(1)
                .setPartner(district)
                .setTerm(markingPeriod(year))
                .setSchoolYear(year)
                .setKind("FY")
                .setStartDate(firstDay(year))
                .setEndDate(lastDay(year))
                .build();
        facts.add(Fact.of(Topics.REFERENCE_TERMS, term, district, markingPeriod(year)));
        for (int index = 0; index <= DUAL_SECTION; index++) {
            facts.add(course(district, year, index));
        }
        for (int number = 1; number <= Person.SCHOOLS; number++) {
            String school = Integer.toString(number);
            School value = School.newBuilder()
                    .setVersion(1)
                    .setPartner(district)
                    .setSchool(school)
                    .setSchoolYear(year)
                    .setTitle("School " + school)
                    .build();
            facts.add(Fact.of(Topics.REFERENCE_SCHOOLS, value, district, school, year));
            for (int index = 0; index <= DUAL_SECTION; index++) {
                facts.add(section(district, year, school, index));
            }
        }
    }

    private static Fact course(String district, int year, int index) {
        boolean dual = index == DUAL_SECTION;
        Course value = Course.newBuilder()
                .setVersion(1)
                .setPartner(district)
                .setCourse(course(year, index))
                .setSchoolYear(year)
                .setShortName(dual ? "DC-ENGL1301" : "C" + index)
                .setDualCredit(dual)
                .build();
        return Fact.of(Topics.REFERENCE_COURSES, value, district, course(year, index));
    }

    private static Fact section(String district, int year, String school, int index) {
        String section = section(year, school, index);
        Section value = Section.newBuilder()
                .setVersion(1)
                .setPartner(district)
                .setSection(section)
                .setCourse(course(year, index))
                .setSchoolYear(year)
                .setMarkingPeriod(markingPeriod(year))
                .build();
        return Fact.of(Topics.REFERENCE_SECTIONS, value, district, section);
    }
}
