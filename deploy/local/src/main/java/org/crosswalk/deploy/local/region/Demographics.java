package org.crosswalk.deploy.local.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What one source says of a person. A null is a question that was not answered.
 *
 * @param sex sex, or null
 * @param race race and ethnicity, or null
 * @param flags one answer for each {@link ProgramFlag}, in their order; each may be null
 */
record Demographics(Sex sex, RaceEthnicity race, List<Boolean> flags) {

    static Demographics of(Sex sex, RaceEthnicity race, Boolean... flags) {
        return new Demographics(sex, race, Collections.unmodifiableList(Arrays.asList(flags)));
    }

    Boolean flag(ProgramFlag flag) {
        return flags.get(flag.ordinal());
    }

    boolean has(ProgramFlag flag) {
        return Boolean.TRUE.equals(flag(flag));
    }

    Demographics with(ProgramFlag flag, Boolean answer) {
        List<Boolean> changed = new ArrayList<>(flags);
        changed.set(flag.ordinal(), answer);
        return new Demographics(sex, race, Collections.unmodifiableList(changed));
    }

    /** What a district's student information system holds of this person: now and then a question is left open. */
    Demographics inStudentSystem(Draw draw) {
        Boolean[] answers = new Boolean[flags.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = draw.chance(0.02) ? null : flags.get(i);
        }
        return of(draw.chance(0.005) ? null : sex, draw.chance(0.01) ? null : race, answers);
    }

    /** What a college's application form holds: two sexes, yes or no flags, and less of what a person need not tell. */
    Demographics inRegistrarSystem(Draw draw) {
        Boolean[] answers = new Boolean[flags.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = flags.get(i) && !draw.chance(0.2);
        }
        Sex registered = sex == Sex.NONBINARY ? draw.of(List.of(Sex.FEMALE, Sex.MALE)) : sex;
        return of(registered, draw.chance(0.04) ? null : race, answers);
    }
}
