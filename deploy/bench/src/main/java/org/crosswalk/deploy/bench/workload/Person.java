package org.crosswalk.deploy.bench.workload;

import java.util.List;

/**
 * One made-up person. The number decides everything about them, so that no list of people has to be kept.
 *
 * @param number 0 or more; another number is another person
 */
record Person(int number) {

    static final List<String> DISTRICTS = List.of("north-district", "south-district");
    static final List<String> COLLEGES = List.of("river-college", "hill-college");
    static final List<String> REPORTERS = List.of("north-wbl", "south-wbl");
    static final String INTERNSHIPS = "region-internships";
    static final int SCHOOLS = 6;

    private static final int FIRST_CLASS = 2021;
    private static final int FIRST_STATE_ID = 100_000_000;

    /** Purposes of the draws; a purpose of its own keeps the traits of a person independent. */
    private enum Trait {
        DUAL,
        WITHDREW,
        COLLEGE,
        PERSISTED,
        RETAINED,
        AWARD,
        NOT_READY,
        PLACED,
        RACE,
        SEX,
        FLAGS
    }

    String district() {
        return DISTRICTS.get(number % DISTRICTS.size());
    }

    /** The local id at the district. */
    String pupil() {
        return Integer.toString(1 + number);
    }

    String school() {
        return Integer.toString(1 + number / DISTRICTS.size() % SCHOOLS);
    }

    String stateId() {
        return Integer.toString(FIRST_STATE_ID + number);
    }

    /** School year of grade 12. */
    int senior() {
        return FIRST_CLASS + number / 4 % 2;
    }

    /** Takes a dual-credit course in grade 12. */
    boolean dual() {
        return happens(Trait.DUAL, 50);
    }

    /** Withdrew from that course. */
    boolean withdrew() {
        return dual() && happens(Trait.WITHDREW, 10);
    }

    boolean college() {
        return happens(Trait.COLLEGE, 60);
    }

    String collegePartner() {
        return COLLEGES.get(number / 2 % COLLEGES.size());
    }

    /** The local id at the college. */
    String collegeId() {
        return "9" + (10_000_000 + number);
    }

    boolean persisted() {
        return college() && happens(Trait.PERSISTED, 80);
    }

    boolean retained() {
        return persisted() && happens(Trait.RETAINED, 75);
    }

    boolean award() {
        return persisted() && happens(Trait.AWARD, 10);
    }

    boolean notReady() {
        return college() && happens(Trait.NOT_READY, 40);
    }

    boolean placed() {
        return happens(Trait.PLACED, 30);
    }

    int race() {
        return draw(Trait.RACE, 8);
    }

    int sex() {
        return draw(Trait.SEX, 4);
    }

    /** Whether the programme flag of a number from 0 to 4 is set. */
    boolean flag(int flag) {
        return (draw(Trait.FLAGS, 1 << 5) & 1 << flag) != 0;
    }

    private boolean happens(Trait trait, int percent) {
        return draw(trait, 100) < percent;
    }

    private int draw(Trait trait, int bound) {
        long mixed = number * 0x9E3779B97F4A7C15L + trait.ordinal() * 0xD1B54A32D192ED03L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(mixed ^ mixed >>> 31, bound);
    }
}
