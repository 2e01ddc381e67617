package org.crosswalk.deploy.local.region;

import java.util.List;

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

    /** What is true of one child of the family. */
    Demographics child(Draw draw) {
        Sex sex = draw.chance(0.01) ? Sex.NONBINARY : draw.of(List.of(Sex.FEMALE, Sex.MALE));
        double learnsEnglish = race == RaceEthnicity.HISPANIC || race == RaceEthnicity.ASIAN ? 0.25 : 0.03;
        return Demographics.of(
                sex,
                race,
                economicDisadvantage,
                draw.chance(learnsEnglish),
                draw.chance(0.13),
                draw.chance(0.015),
                draw.chance(economicDisadvantage ? 0.05 : 0.005));
    }
}
