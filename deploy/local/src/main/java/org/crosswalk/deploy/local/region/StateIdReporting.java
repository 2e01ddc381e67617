package org.crosswalk.deploy.local.region;

import java.util.List;

/** Which source states the state id when: districts sometimes enter it late, registrars sometimes leave it out. */
final class StateIdReporting {

    private static final long STREAM = 1L << 41;
    private static final List<String> FILLERS = List.of("000000000", "999999999");

    private final Region region;

    StateIdReporting(Region region) {
        this.region = region;
    }

    void report() {
        for (Student person : region.people) {
            Draw draw = new Draw(region.plan.seed(), STREAM + person.number);
            for (Pupil pupil : person.pupils) {
                if (person.stateId == null) {
                    pupil.stateId = draw.chance(0.5) ? draw.of(FILLERS) : null;
                } else if (draw.chance(0.004)) {
                    pupil.stateId = null;
                }
            }
            for (CollegeStudent student : person.collegeRecords) {
                college(student, draw);
            }
        }
    }

    private static void college(CollegeStudent student, Draw draw) {
        int last = student.terms.size() - 1;
        for (int i = 0; i <= last; i++) {
            CollegeTerm term = student.terms.get(i);
            if (student.stateId == null) {
                term.stateId = draw.chance(0.1) ? draw.of(FILLERS) : null;
            } else {
                term.stateId = i < last && draw.chance(0.04) ? null : student.stateId;
            }
            if (draw.chance(0.03)) {
                term.demographics = term.demographics.with(
                        ProgramFlag.ECONOMIC_DISADVANTAGE, !term.demographics.has(ProgramFlag.ECONOMIC_DISADVANTAGE));
            }
        }
    }
}
