package org.crosswalk.deploy.local.region;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What brothers and sisters share.
 *
 * @param name family name
 * @param race race and ethnicity
 * @param economicDisadvantage the household has little income
 * @param homeSchool high school of the neighbourhood
 */
record Family(String name, RaceEthnicity race, boolean economicDisadvantage, School homeSchool) {

    private static final RaceEthnicity[] RACES = RaceEthnicity.values();

    static Family settle(Draw draw, Names names, Region region) {
        RaceEthnicity race = RACES[draw.weighted(1, 6, 13, 42, 1, 4, 33)];
        double disadvantage =
                switch (race) {
                    case HISPANIC, BLACK, AMERICAN_INDIAN -> 0.6;
                    case ASIAN, WHITE -> 0.3;
                    default -> 0.45;
                };
        District district = draw.chance(0.6) ? region.north : region.south;
        return new Family(names.family(draw), race, draw.chance(disadvantage), draw.of(district.schools));
    }

    /** In many Hispanic families the children have a family name of each parent. */
    Family withBothNames(Names names, Draw draw) {
        String mothers = names.family(draw);
        boolean both = race == RaceEthnicity.HISPANIC && isSingle(name) && isSingle(mothers) && draw.chance(0.3);
        return both ? new Family(name + " " + mothers, race, economicDisadvantage, homeSchool) : this;
    }

    private static boolean isSingle(String familyName) {
        return familyName.indexOf(' ') < 0 && familyName.indexOf('-') < 0;
    }

    /** What is true of one child of the family. */
    Demographics child(Draw draw) {
        Sex sex = draw.chance(0.01) ? Sex.NONBINARY : draw.of(List.of(Sex.FEMALE, Sex.MALE));
        double learnsEnglish = race == RaceEthnicity.HISPANIC || race == RaceEthnicity.ASIAN ? 0.25 : 0.03;
        Map<ProgramFlag, Boolean> flags = new EnumMap<>(ProgramFlag.class);
        flags.put(ProgramFlag.ECONOMIC_DISADVANTAGE, economicDisadvantage);
        flags.put(ProgramFlag.ENGLISH_LEARNER, draw.chance(learnsEnglish));
        flags.put(ProgramFlag.DISABILITY, draw.chance(0.13));
        flags.put(ProgramFlag.FOSTER_CARE, draw.chance(0.015));
        flags.put(ProgramFlag.HOMELESSNESS, draw.chance(economicDisadvantage ? 0.05 : 0.005));
        return new Demographics(sex, race, flags);
    }
}
