package org.crosswalk.deploy.local.region;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Counts the indicator cells of histories by the published definitions. */
final class HistoryCells {

    private static final List<String> DIMENSIONS = List.of(
            "sex",
            "race-ethnicity",
            "economic-disadvantage",
            "english-learner",
            "disability",
            "foster-care",
            "homelessness");
    private static final int OPEN_YEAR = 2024;

    private final Set<String> handedIn;
    private final TreeMap<String, long[]> cells = new TreeMap<>();

    HistoryCells(Set<String> handedIn) {
        this.handedIn = handedIn;
    }

    /** Cells as key and {@code numerator,denominator,pending,rate,status}. */
    Map<String, String> count(Collection<History> people) {
        people.forEach(this::count);
        TreeMap<String, String> lines = new TreeMap<>();
        cells.forEach((key, counts) -> {
            if (counts[0] + counts[1] + counts[2] > 0) {
                String rate = counts[1] == 0
                        ? ""
                        : BigDecimal.valueOf(counts[0])
                                .divide(BigDecimal.valueOf(counts[1]), 6, RoundingMode.HALF_UP)
                                .toString();
                String status = counts[2] == 0 ? "final" : "provisional";
                lines.put(key, counts[0] + "," + counts[1] + "," + counts[2] + "," + rate + "," + status);
            }
        });
        return lines;
    }

    private void count(History person) {
        person.attended.forEach((year, schools) -> {
            boolean closed = year < OPEN_YEAR;
            boolean courses = courses(year * 10 + 4) && courses(year * 10 + 11);
            Set<String> where = schools(schools);
            add("HS-7,1," + cohort(year), where, person, one(person.dual.contains(year)), 1, closed && courses);
            long placed = person.placements.getOrDefault(year, 0);
            add("WB-7.participation,1," + cohort(year), where, person, one(placed > 0), 1, closed);
            long completed = person.completed.getOrDefault(year, 0);
            add("WB-7.completion,1," + cohort(year), where, person, completed, placed, closed);
            long agreed = person.agreed.getOrDefault(year, 0L);
            long attained = person.attained.getOrDefault(year, 0L);
            if (agreed > 0) {
                add("WB-7.hours,1," + cohort(year), where, person, attained, agreed, closed);
            }
        });
        if (!person.graduated.isEmpty()) {
            graduate(person, person.graduated.firstKey());
        }
        person.enrolled.forEach((term, colleges) -> {
            Set<String> where = new TreeSet<>(Set.of("state,state"));
            colleges.forEach(college -> where.add("college," + college));
            String season = Map.of(1, "spring-", 2, "summer-1-", 4, "fall-").get(term % 10);
            add("ID-1,1," + season + term / 10, where, person, one(person.pupil), 1, enrollments(term));
        });
        person.firstTime.keySet().stream()
                .filter(term -> term % 10 == 4)
                .findFirst()
                .ifPresent(term -> entrant(person, term / 10));
    }

    private void graduate(History person, int year) {
        boolean courses = courses(year * 10 + 4) && courses(year * 10 + 11);
        Set<String> schools = schools(person.graduated.get(year));
        boolean ever = person.dual.stream().anyMatch(dual -> dual <= year);
        add("HS-7,2," + cohort(year), schools, person, one(ever), 1, courses && year < OPEN_YEAR);
        int fall = (year + 1) * 10 + 4;
        int spring = (year + 2) * 10 + 1;
        Set<String> entered = person.firstTime.getOrDefault(fall, person.firstTime.get(spring));
        if (entered == null) {
            return;
        }
        Set<String> where = new TreeSet<>(schools);
        entered.forEach(college -> where.add("college," + college));
        boolean reported =
                Stream.of(fall, spring).allMatch(term -> enrollments(term) && courses(term) && all("CBM002 " + term));
        Set<String> assessed = person.notReady.getOrDefault(year + 1, Set.of());
        Set<String> remedial = person.developmental.getOrDefault(year + 1, Set.of());
        Set<String> supported = new TreeSet<>(person.corequisite.getOrDefault(year + 1, Set.of()));
        supported.addAll(remedial);
        Map.of("R1", assessed, "R2", remedial, "R3", supported).forEach((measure, subjects) -> {
            for (String subject : List.of("math", "english")) {
                String id = "TR-2." + measure + "." + subject + ",1," + cohort(year);
                add(id, where, person, one(subjects.contains(subject)), 1, reported);
            }
            String id = "TR-2." + measure + ".any,1," + cohort(year);
            add(id, where, person, one(!subjects.isEmpty()), 1, reported);
        });
    }

    private void entrant(History person, int year) {
        Set<String> starting = person.firstTime.get(year * 10 + 4);
        Set<String> where = new TreeSet<>(Set.of("state,state"));
        if (!person.graduated.isEmpty() && person.graduated.firstKey() < year) {
            where = schools(person.graduated.firstEntry().getValue());
        }
        Set<String> there = new TreeSet<>(person.enrolled.getOrDefault(year * 10 + 14, Set.of()));
        there.addAll(person.awards.getOrDefault(year, Set.of()));
        boolean reported = enrollments(year * 10 + 14) && all("CBM009 " + year);
        boolean anyStarting = starting.stream().anyMatch(there::contains);
        add("PR-3,1,fall-" + year, where, person, one(anyStarting), 1, reported);
        for (String college : starting) {
            add("PR-3,1,fall-" + year, Set.of("college," + college), person, one(there.contains(college)), 1, reported);
            where.add("college," + college);
        }
        int spring = year * 10 + 11;
        add("PR-1,1,fall-" + year, where, person, one(person.enrolled.containsKey(spring)), 1, enrollments(spring));
        add("PR-2,1,fall-" + year, where, person, one(!there.isEmpty()), 1, reported);
    }

    private void add(String id, Set<String> where, History person, long numerator, long denominator, boolean reported) {
        for (String organization : where) {
            count(id + "," + organization + ",all,all", numerator, denominator, reported);
            for (String dimension : DIMENSIONS) {
                String key = id + "," + organization + "," + dimension + "," + person.value(dimension);
                count(key, numerator, denominator, reported);
            }
        }
    }

    private void count(String key, long numerator, long denominator, boolean reported) {
        long[] counts = cells.computeIfAbsent(key, unused -> new long[3]);
        counts[0] += reported ? numerator : 0;
        counts[reported ? 1 : 2] += denominator;
    }

    private static Set<String> schools(Set<String> schools) {
        Set<String> where = new TreeSet<>(Set.of("state,state"));
        for (String school : schools) {
            where.add("school," + school);
            where.add("district," + school.substring(0, school.indexOf('/')));
        }
        return where;
    }

    private boolean enrollments(int term) {
        return Stream.of("river-college", "hill-college").allMatch(college -> Stream.of(" CBM0C1 ", " CBM0E1 ")
                .anyMatch(report -> handedIn.contains(college + report + term)));
    }

    private boolean courses(int term) {
        return all("CBM00S " + term);
    }

    private boolean all(String reportAndTerm) {
        return Stream.of("river-college", "hill-college")
                .allMatch(college -> handedIn.contains(college + " " + reportAndTerm));
    }

    private static String cohort(int year) {
        return year + "-" + (year + 1) % 100;
    }

    private static long one(boolean counted) {
        return counted ? 1 : 0;
    }
}
