package org.crosswalk.deploy.local.region;

import java.util.List;

/** The way of one person through the colleges: dual credit, entry, persistence, transfer, awards. */
final class CollegeCareer {

    private static final List<String> PROGRAMMES =
            List.of("24010200", "51380100", "52020100", "48050800", "11010100", "13120200");

    private final Region region;
    private final Student person;
    private final School highSchool;
    private final Draw draw;
    private final TermLoad load;

    CollegeCareer(Region region, Student person, School highSchool, Draw draw) {
        this.region = region;
        this.person = person;
        this.highSchool = highSchool;
        this.draw = draw;
        this.load = new TermLoad(draw);
    }

    /** Sits in college courses while still in high school. */
    void dual(List<DualSeat> seats, College college) {
        for (DualSeat seat : seats) {
            boolean known = recordAt(college).find(seat.term()) != null;
            CollegeTerm term = recordAt(college).in(seat.term());
            if (!known && seat.term().season() == Season.FALL && draw.chance(0.01)) {
                term.firstTime = true;
            }
            load.dualSeat(term, seat);
        }
    }

    /** Studies from a regular term on; {@code firstTime} if never before at any college after high school. */
    void enter(College entry, int firstTerm, boolean firstTime) {
        College college = entry;
        College cameFrom = null;
        int enrolled = 0;
        for (int i = firstTerm; i < Term.REGULAR.size(); i++) {
            CollegeTerm term = recordAt(college).in(Term.REGULAR.get(i));
            attend(term, enrolled == 0 && firstTime, cameFrom);
            if (enrolled == 0 && firstTime && mayTransfer() && draw.chance(0.02)) {
                doubleEntry(region.other(college), term.term);
            }
            enrolled++;
            if (term.term.equals(Term.spring(Term.SUMMER.year())) && draw.chance(0.12)) {
                attend(recordAt(college).in(Term.SUMMER), false, null);
            }
            if (award(recordAt(college), term.term, enrolled) && draw.chance(0.6)) {
                return;
            }
            boolean toSpring = term.term.season() == Season.FALL;
            if (!draw.chance(stayProbability(toSpring))) {
                if (!draw.chance(0.12)) {
                    return;
                }
                i += toSpring ? 1 : 2;
            }
            cameFrom = null;
            if (mayTransfer() && draw.chance(toSpring ? 0.03 : 0.09)) {
                cameFrom = college;
                college = region.other(college);
            }
        }
    }

    private void attend(CollegeTerm term, boolean firstTime, College cameFrom) {
        term.firstTime |= firstTime;
        term.cameFrom = cameFrom;
        if (firstTime) {
            load.assess(term, person.demographics);
        }
        load.fill(term);
        if (draw.chance(0.04)) {
            term.atEnd = false;
        } else if (draw.chance(0.015)) {
            term.atCensus = false;
        }
    }

    private void doubleEntry(College second, Term term) {
        CollegeTerm held = recordAt(second).in(term);
        held.firstTime = true;
        load.fill(held);
    }

    /** Colleges can recognize each other's student only by the state id. */
    private boolean mayTransfer() {
        return person.stateId != null;
    }

    private double stayProbability(boolean toSpring) {
        double probability = toSpring ? 0.84 : 0.8;
        if (person.demographics.has(ProgramFlag.ECONOMIC_DISADVANTAGE)) {
            probability -= 0.05;
        }
        if (person.demographics.has(ProgramFlag.FOSTER_CARE) || person.demographics.has(ProgramFlag.HOMELESSNESS)) {
            probability -= 0.1;
        }
        return probability;
    }

    private boolean award(CollegeStudent student, Term term, int enrolled) {
        double certificate = enrolled == 1 ? 0.01 : enrolled == 2 ? 0.07 : 0.03;
        int month = term.season() == Season.FALL ? 12 : 5;
        if (draw.chance(certificate)) {
            String code = draw.of(List.of("CERT1", "CERT1", "CERT2"));
            student.awards.add(new Award(term.year(), month, code, '2', draw.of(PROGRAMMES)));
            return true;
        }
        if (enrolled >= 4 && draw.chance(0.35)) {
            String code = draw.of(List.of("AA", "AS", "AAS"));
            student.awards.add(new Award(term.year(), month, code, '1', draw.of(PROGRAMMES)));
            return true;
        }
        return false;
    }

    private CollegeStudent recordAt(College college) {
        for (CollegeStudent known : person.collegeRecords) {
            if (known.college == college) {
                return known;
            }
        }
        return college.admit(person, highSchool, person.demographics.inRegistrarSystem(draw));
    }
}
