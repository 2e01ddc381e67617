package org.crosswalk.deploy.bench.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.crosswalk.identity.record.PersonRecord;

/**
 * Made-up people and records that describe them. The number of a person and of a description decide everything, so that every
 * run has the same ones.
 */
public final class MadePeople {
    private static final int FAMILY_NAMES = 8_000;
    private static final int GIVEN_NAMES = 1_500;
    private static final int POSTAL_CODES = 900;
    private static final int FIRST_POSTAL_CODE = 75_001;
    private static final int FIRST_YEAR = 1988;
    private static final int YEARS = 24;
    private static final int MONTHS = 12;
    private static final int DAYS = 28;
    private static final int TIMES = 64;
    private static final double MORE = 0.23;
    private static final List<String> PROVIDERS = List.of("mail.example", "post.example", "school.example");

    private final MadeNames given;
    private final MadeNames family;
    private final long seed;

    /** @param seed another one makes other people */
    public MadePeople(long seed) {
        this.seed = seed;
        var random = new SplittableRandom(seed);
        given = new MadeNames(GIVEN_NAMES, random);
        family = new MadeNames(FAMILY_NAMES, random);
    }

    /**
     * A record of a person, with up to three errors unless it is the first one.
     *
     * @param record number of the record among all, which makes its id
     * @param time 0 for the first description of the person, less than 64
     */
    public PersonRecord record(int record, int person, int time) {
        Map<String, String> values = values(person);
        var random = new SplittableRandom(seed * 31 + (long) person * TIMES + time + 1);
        if (time > 0) {
            for (int errors = random.nextInt(4); errors > 0; errors--) {
                Slips.make(values, random);
            }
        }
        return PersonRecord.of("r%08d".formatted(record), "", values);
    }

    /**
     * The people whom so many records describe, one for each record: 1.3 records a person, first descriptions and others of a
     * person beside each other.
     */
    public int[] people(int records) {
        var random = new SplittableRandom(seed + 1);
        int[] people = new int[records];
        int person = 0;
        for (int i = 0; i < records; i++) {
            people[i] = person;
            person += random.nextDouble() < MORE ? 0 : 1;
        }
        return people;
    }

    /** The records of {@link #people}, in their order. */
    public List<PersonRecord> records(int records) {
        int[] people = people(records);
        int[] times = new int[records];
        for (int i = 1; i < records; i++) {
            times[i] = people[i] == people[i - 1] ? times[i - 1] + 1 : 0;
        }
        return new ArrayList<>(IntStream.range(0, records)
                .parallel()
                .mapToObj(i -> record(i, people[i], times[i]))
                .toList());
    }

    /**
     * Records that come after those of {@link #records}: four of five describe people who are there, one describes somebody new.
     *
     * @param before number of records that are there
     */
    public List<PersonRecord> later(int before, int records) {
        int[] people = people(before);
        int next = people[before - 1] + 1;
        var random = new SplittableRandom(seed + 2);
        List<PersonRecord> later = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            later.add(
                    i % 5 == 0
                            ? record(before + i, next++, 0)
                            : record(before + i, people[random.nextInt(before)], TIMES / 2 + i % (TIMES / 2)));
        }
        return later;
    }

    /** A labelled set of so many records. */
    public LabelledSet labelled(int records) {
        return new LabelledSet(
                "made",
                records(records),
                IntStream.of(people(records)).mapToObj(Integer::toString).toList());
    }

    private Map<String, String> values(int person) {
        var random = new SplittableRandom(seed * 17 + (long) person * TIMES);
        Map<String, String> values = new HashMap<>();
        String first = given.draw(random);
        String last = family.draw(random);
        values.put("given_name", first);
        values.put("family_name", last);
        values.put(
                "birth_date",
                "%d-%02d-%02d"
                        .formatted(
                                FIRST_YEAR + random.nextInt(YEARS),
                                1 + random.nextInt(MONTHS),
                                1 + random.nextInt(DAYS)));
        values.put("sex", random.nextBoolean() ? "F" : "M");
        values.put("postal_code", postalCode(random));
        boolean mail = random.nextInt(3) > 0;
        if (mail) {
            String user = (first.charAt(0) + last).toLowerCase(Locale.ROOT) + (10 + random.nextInt(990));
            values.put("email", user + "@" + PROVIDERS.get(random.nextInt(PROVIDERS.size())));
        }
        if (!mail || random.nextBoolean()) {
            values.put("phone", phone(random));
        }
        return values;
    }

    static String postalCode(RandomGenerator random) {
        // The product of two draws makes cities of some codes and villages of others.
        int place = (int) (random.nextDouble() * random.nextDouble() * POSTAL_CODES);
        return Integer.toString(FIRST_POSTAL_CODE + place);
    }

    static String phone(RandomGenerator random) {
        return "%03d%07d".formatted(200 + random.nextInt(700), random.nextInt(10_000_000));
    }
}
