package org.crosswalk.deploy.local.region;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one source says of a person. A question that was not answered has no answer here.
 *
 * @param sex sex, or null
 * @param race race and ethnicity, or null
 * @param flags the flags that were answered
 */
record Demographics(Sex sex, RaceEthnicity race, Map<ProgramFlag, Boolean> flags) {

    /** The answer, or null. */
    Boolean flag(ProgramFlag flag) {
        return flags.get(flag);
    }

    boolean has(ProgramFlag flag) {
        return Boolean.TRUE.equals(flags.get(flag));
    }

    Demographics with(ProgramFlag flag, boolean answer) {
        Map<ProgramFlag, Boolean> changed = new EnumMap<>(ProgramFlag.class);
        changed.putAll(flags);
        changed.put(flag, answer);
        return new Demographics(sex, race, changed);
    }

    /** What a district's student information system holds of this person: now and then a question is left open. */
    Demographics inStudentSystem(Draw draw) {
        Map<ProgramFlag, Boolean> answers = new EnumMap<>(ProgramFlag.class);
        for (ProgramFlag flag : ProgramFlag.values()) {
            if (!draw.chance(0.02)) {
                answers.put(flag, has(flag));
            }
        }
        return new Demographics(draw.chance(0.005) ? null : sex, draw.chance(0.01) ? null : race, answers);
    }

    /** What a college's application form holds: two sexes, yes or no flags, and less of what a person need not tell. */
    Demographics inRegistrarSystem(Draw draw) {
        Map<ProgramFlag, Boolean> answers = new EnumMap<>(ProgramFlag.class);
        for (ProgramFlag flag : ProgramFlag.values()) {
            answers.put(flag, has(flag) && !draw.chance(0.2));
        }
        Sex registered = sex == Sex.NONBINARY ? draw.of(List.of(Sex.FEMALE, Sex.MALE)) : sex;
        return new Demographics(registered, draw.chance(0.04) ? null : race, answers);
    }
}
