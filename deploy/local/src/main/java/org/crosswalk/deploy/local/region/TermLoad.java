package org.crosswalk.deploy.local.region;

import java.util.ArrayList;
import java.util.List;

/** Fills the college terms of one person with courses: developmental ones first, then what the programme asks for. */
final class TermLoad {

    private static final String GRADES = "1234578N6";
    private static final int[] GRADE_WEIGHTS = {28, 26, 16, 6, 8, 12, 2, 1, 1};
    private static final Developmental[] KINDS = {
        Developmental.COURSE,
        Developmental.COREQUISITE_COURSE,
        Developmental.NON_COURSE_BASED,
        Developmental.COREQUISITE_INTERVENTION,
        Developmental.SELF_PACED
    };

    private final Draw draw;
    private final List<Remedy> remedies = new ArrayList<>(0);
    private Readiness lastReadiness;

    TermLoad(Draw draw) {
        this.draw = draw;
    }

    private record Remedy(CatalogCourse course, Developmental kind, CatalogCourse pairedWith) {}

    /** Takes one seat of a high school student. */
    void dualSeat(CollegeTerm term, DualSeat seat) {
        if (!term.free(seat.course())) {
            return;
        }
        HighSchoolCredit credit =
                draw.chance(0.05) ? HighSchoolCredit.COLLEGE_CREDIT_ONLY : HighSchoolCredit.DUAL_CREDIT;
        char grade = seat.withdrawn() ? '7' : GRADES.charAt(draw.weighted(28, 26, 16, 6, 4));
        take(term, seat.course(), credit, Developmental.NONE, grade);
        if (draw.chance(0.01)) {
            CatalogCourse course = new CatalogCourse("MATH", "0314", "Foundations of Algebra", 3);
            take(term, course, HighSchoolCredit.DEVELOPMENTAL, Developmental.COURSE, '8');
        }
    }

    /** Determines readiness at entry and what follows from it. */
    void assess(CollegeTerm term, Demographics demographics) {
        double less = demographics.has(ProgramFlag.ECONOMIC_DISADVANTAGE) ? 0.12 : 0;
        less += demographics.has(ProgramFlag.DISABILITY) ? 0.15 : 0;
        double lessInEnglish = less + (demographics.has(ProgramFlag.ENGLISH_LEARNER) ? 0.25 : 0);
        Readiness readiness = new Readiness(
                draw.chance(0.66 - less), draw.chance(0.84 - lessInEnglish), draw.chance(0.86 - lessInEnglish));
        if (draw.chance(0.97)) {
            term.readiness = readiness;
            lastReadiness = readiness;
        }
        if (draw.chance(readiness.mathematics() ? 0.02 : 0.7)) {
            remedies.add(mathematics(KINDS[draw.weighted(45, 35, 8, 7, 5)]));
        }
        if (draw.chance(readiness.english() ? 0.02 : 0.65)) {
            remedies.add(english(KINDS[draw.weighted(40, 40, 8, 7, 5)]));
        }
        if (draw.chance(0.03)) {
            CatalogCourse skills = new CatalogCourse("LRNA", "0300", "Learning Strategies", 3);
            remedies.add(new Remedy(skills, draw.of(List.of(KINDS)), null));
        }
    }

    /** Adds the courses of a term. */
    void fill(CollegeTerm term) {
        if (term.readiness == null && lastReadiness != null && reportsReadiness(term) && draw.chance(0.5)) {
            term.readiness = restated();
        }
        for (Remedy remedy : List.copyOf(remedies)) {
            if (draw.chance(0.75)) {
                remedies.remove(remedy);
                take(term, remedy.course(), HighSchoolCredit.NONE, remedy.kind(), draw.chance(0.8) ? '8' : 'N');
                if (remedy.pairedWith() != null && term.free(remedy.pairedWith())) {
                    take(
                            term,
                            remedy.pairedWith(),
                            HighSchoolCredit.NONE,
                            Developmental.PAIRED_COLLEGE_COURSE,
                            grade());
                }
            }
        }
        int wanted = draw.between(1, 3);
        for (int i = 0; i < wanted; i++) {
            CatalogCourse course = draw.of(draw.chance(0.3) ? CatalogCourse.DUAL : CatalogCourse.GENERAL);
            if (term.free(course)) {
                take(term, course, HighSchoolCredit.NONE, Developmental.NONE, grade());
            }
        }
    }

    /** A student who was not ready is reported again in a later term, ready or still not; others are not. */
    private Readiness restated() {
        Readiness before = lastReadiness;
        lastReadiness = null;
        if (before.mathematics() && before.english()) {
            return null;
        }
        return draw.chance(0.4) ? before : new Readiness(true, true, true);
    }

    /** Summers have no readiness report. */
    private static boolean reportsReadiness(CollegeTerm term) {
        return term.term.season() != Season.SUMMER_1;
    }

    private char grade() {
        return GRADES.charAt(draw.weighted(GRADE_WEIGHTS));
    }

    private void take(CollegeTerm term, CatalogCourse course, HighSchoolCredit credit, Developmental kind, char grade) {
        if (term.free(course)) {
            String section = credit == HighSchoolCredit.NONE ? "%03d" : "H%02d";
            term.courses.add(
                    new CollegeCourse(course, String.format(section, draw.between(1, 9)), credit, kind, grade));
        }
    }

    private static Remedy mathematics(Developmental kind) {
        return switch (kind) {
            case COREQUISITE_COURSE ->
                new Remedy(
                        new CatalogCourse("MATH", "0214", "Support for College Algebra", 2),
                        kind,
                        CatalogCourse.COLLEGE_ALGEBRA);
            case NON_COURSE_BASED ->
                new Remedy(new CatalogCourse("NCBM", "0100", "Mathematics Laboratory", 1), kind, null);
            case COREQUISITE_INTERVENTION ->
                new Remedy(new CatalogCourse("NCBM", "0101", "Mathematics Tutorial", 1), kind, null);
            case SELF_PACED -> new Remedy(new CatalogCourse("MATH", "0320", "Self-Paced Algebra", 3), kind, null);
            default -> new Remedy(new CatalogCourse("MATH", "0314", "Foundations of Algebra", 3), kind, null);
        };
    }

    private static Remedy english(Developmental kind) {
        return switch (kind) {
            case COREQUISITE_COURSE ->
                new Remedy(
                        new CatalogCourse("ENGL", "0111", "Composition Workshop", 1), kind, CatalogCourse.COMPOSITION);
            case NON_COURSE_BASED -> new Remedy(new CatalogCourse("NCBR", "0100", "Reading Laboratory", 1), kind, null);
            case COREQUISITE_INTERVENTION ->
                new Remedy(new CatalogCourse("NCBI", "0101", "Integrated Reading and Writing", 1), kind, null);
            case SELF_PACED -> new Remedy(new CatalogCourse("WRIT", "0320", "Self-Paced Writing", 3), kind, null);
            default -> new Remedy(new CatalogCourse("INRW", "0311", "Integrated Reading and Writing", 3), kind, null);
        };
    }
}
