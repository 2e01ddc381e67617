package org.crosswalk.identity.resolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.crosswalk.identity.record.PersonRecord;

/**
 * Histories of records about few people with few names and dates, so that they match, nearly match, share blocks that grow
 * too large, are corrected and go; and of assertions about them.
 */
final class AnyHistory {
    private static final List<String> GIVEN =
            List.of("Maria", "Mariah", "José", "Jose Luis", "Robert", "Bob", "Ana", "Elena", "J");
    private static final List<String> FAMILY =
            List.of("García", "Garcia Lopez", "Lopez", "Okonkwo", "Smith", "Smyth", "Maria");
    private static final List<String> BIRTH_DATES =
            List.of("2004-05-06", "2004-06-05", "2004-05-16", "2004-05-99", "1998-01-31", "2005-05-06", "unknown");
    private static final List<String> STATE_IDS = List.of("123456789", "123456798", "555000111", "000000000");
    private static final List<String> POSTAL_CODES = List.of("78701", "78702", "10001");
    private static final List<String> SOURCES = List.of("north", "south", "college");
    private static final int RECORDS = 14;
    private static final int ASSERTIONS = 4;

    /** One thing that happens. */
    sealed interface Event {
        /** A record says something, or nothing any more. */
        record Described(String id, PersonRecord now) implements Event {}

        /** Somebody asserts something, or nothing any more. */
        record Asserts(String key, Assertion now) implements Event {}
    }

    private AnyHistory() {}

    static Arbitrary<List<Event>> histories() {
        return Arbitraries.longs().map(seed -> history(new Random(seed)));
    }

    /** What holds in the end, each record and assertion once. */
    static Map<String, Event> last(List<Event> history) {
        Map<String, Event> last = new HashMap<>();
        history.forEach(event -> last.put(key(event), event));
        return last;
    }

    static String key(Event event) {
        return event instanceof Event.Described described
                ? "r " + described.id()
                : "a " + ((Event.Asserts) event).key();
    }

    private static List<Event> history(Random random) {
        int length = 5 + random.nextInt(60);
        List<Event> events = new ArrayList<>();
        while (events.size() < length) {
            events.add(random.nextInt(8) == 0 ? asserts(random) : described(random));
            if (random.nextInt(10) == 0) {
                events.add(events.get(events.size() - 1));
            }
        }
        return events;
    }

    private static Event described(Random random) {
        String id = "r" + random.nextInt(RECORDS);
        if (random.nextInt(6) == 0) {
            return new Event.Described(id, null);
        }
        Map<String, String> values = new HashMap<>();
        say(values, "given_name", GIVEN, random, 0.9);
        say(values, "family_name", FAMILY, random, 0.9);
        say(values, "birth_date", BIRTH_DATES, random, 0.9);
        say(values, "state_student_id", STATE_IDS, random, 0.5);
        say(values, "postal_code", POSTAL_CODES, random, 0.5);
        say(values, "sex", List.of("F", "M"), random, 0.7);
        return new Event.Described(id, PersonRecord.of(id, SOURCES.get(random.nextInt(SOURCES.size())), values));
    }

    private static void say(Map<String, String> values, String column, List<String> any, Random random, double chance) {
        if (random.nextDouble() < chance) {
            values.put(column, any.get(random.nextInt(any.size())));
        }
    }

    private static Event asserts(Random random) {
        String key = "k" + random.nextInt(ASSERTIONS);
        int a = random.nextInt(RECORDS);
        int b = (a + 1 + random.nextInt(RECORDS - 1)) % RECORDS;
        Assertion assertion =
                new Assertion("r" + a, "r" + b, random.nextBoolean(), random.nextInt(Assertion.STEWARD + 1));
        return new Event.Asserts(key, random.nextInt(3) == 0 ? null : assertion);
    }
}
