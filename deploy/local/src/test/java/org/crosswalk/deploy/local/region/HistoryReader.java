package org.crosswalk.deploy.local.region;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads all sources of a region, as they are written, into one history a person. */
final class HistoryReader {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final List<String> FLAGS =
            List.of("economic-disadvantage", "english-learner", "disability", "foster-care", "homelessness");
    private static final Map<String, String> RACES = Map.of(
            "American Indian or Alaska Native", "american-indian",
            "Asian", "asian",
            "Black or African American", "black",
            "Hispanic or Latino", "hispanic",
            "Native Hawaiian or Other Pacific Islander", "pacific-islander",
            "Two or More Races", "two-or-more",
            "White, Non-Hispanic", "white");

    private final Map<String, History> people = new LinkedHashMap<>();

    /** Reports handed in, as {@code college report term} or {@code college CBM009 year}. */
    final Set<String> handedIn = new HashSet<>();

    /** Whom records are about, by partner and student, or by the state id of work-based learning. */
    private final Map<String, String> latent;

    /** People and the state ids that a district or college has stated for them; work-based learning states nothing else. */
    private final Set<String> stated = new HashSet<>();

    private HistoryReader(Map<String, String> latent) {
        this.latent = latent;
    }

    /** Brings records together by a region's file of who is whom. */
    static HistoryReader of(Path people) throws IOException {
        Map<String, String> latent = new HashMap<>();
        for (Map<String, String> row : Csv.read(people)) {
            String partner = row.get("partner");
            boolean byStateId = partner.endsWith("-wbl") || partner.equals(Region.INTERNSHIP_LOG);
            latent.put((byStateId ? "" : partner) + row.get("student"), row.get("latent_person"));
        }
        return new HistoryReader(latent);
    }

    Collection<History> people() {
        return people.values();
    }

    private History person(String stateId, String sourcePerson) {
        String source = sourcePerson == null ? stateId : sourcePerson;
        // Who is removed by a correction is in the first files only, and in no file of who is whom but by the state id.
        String whose = latent.getOrDefault(source, latent.getOrDefault(stateId, source));
        if (sourcePerson != null) {
            stated.add(whose + " " + stateId);
        } else if (!stated.contains(whose + " " + stateId)) {
            whose = "nobody yet " + stateId;
        }
        return people.computeIfAbsent(whose, key -> new History());
    }

    void district(String partner, Map<String, List<Map<String, String>>> tables) {
        Map<String, History> students = new HashMap<>();
        for (Map<String, String> row : tables.get("students")) {
            History person = person(row.get("custom_200000012"), partner + row.get("student_id"));
            students.put(row.get("student_id"), person);
            person.pupil = true;
            String sex = row.get("custom_200000000");
            person.answer("sex", sex == null ? null : sex.toLowerCase(Locale.ROOT), Integer.MAX_VALUE);
            String race = row.get("custom_200000001");
            person.answer("race-ethnicity", race == null ? null : RACES.get(race), Integer.MAX_VALUE);
            for (int i = 0; i < FLAGS.size(); i++) {
                String flag = row.get("custom_20000001" + (3 + i));
                person.answer(FLAGS.get(i), flag == null ? null : flag.equals("Y") ? "yes" : "no", Integer.MAX_VALUE);
            }
        }
        Map<String, String> grades = index(tables.get("school_gradelevels"), "id", "short_name");
        Map<String, String> exits = index(tables.get("student_enrollment_codes"), "id", "short_name");
        for (Map<String, String> row : tables.get("student_enrollment")) {
            if (neverCame(row)) {
                continue;
            }
            History person = students.get(row.get("student_id"));
            int year = Integer.parseInt(row.get("syear"));
            String school = partner + "/" + row.get("school_id");
            if (Set.of("09", "10", "11", "12").contains(grades.get(row.get("grade_id")))) {
                History.add(person.attended, year, school);
            }
            if (row.get("drop_code") != null && "GRAD".equals(exits.get(row.get("drop_code")))) {
                History.add(person.graduated, year, school);
            }
        }
        Map<String, String> courses = index(tables.get("courses"), "course_id", "short_name");
        Map<String, String> sections = index(tables.get("course_periods"), "course_period_id", "course_id");
        Set<String> withdrawn = new HashSet<>();
        for (Map<String, String> row : tables.get("student_report_card_grades")) {
            if ("W".equals(row.get("grade_letter"))) {
                withdrawn.add(row.get("student_id") + " " + row.get("course_period_id"));
            }
        }
        for (Map<String, String> row : tables.get("schedule")) {
            boolean dual =
                    courses.get(sections.get(row.get("course_period_id"))).startsWith("DC-");
            if (dual
                    && !neverCame(row)
                    && !withdrawn.contains(row.get("student_id") + " " + row.get("course_period_id"))) {
                students.get(row.get("student_id")).dual.add(Integer.parseInt(row.get("syear")));
            }
        }
    }

    private static boolean neverCame(Map<String, String> row) {
        return row.get("end_date") != null
                && LocalDate.parse(row.get("end_date")).isBefore(LocalDate.parse(row.get("start_date")));
    }

    private static Map<String, String> index(List<Map<String, String>> rows, String key, String value) {
        Map<String, String> index = new HashMap<>();
        rows.forEach(row -> index.put(row.get(key), row.get(value)));
        return index;
    }

    /** {@code files} hold one file for each report and term or year. */
    void college(String partner, Collection<Path> files) throws IOException {
        Map<String, String> stateIds = new HashMap<>();
        Map<String, Integer> latest = new HashMap<>();
        Map<Path, List<String>> contents = new LinkedHashMap<>();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file, WINDOWS_1252);
            contents.put(file, lines);
            String header = lines.get(0);
            String report = header.substring(10, 16);
            int term = term(header.substring(16, 17), header.substring(17, 21));
            handedIn.add(partner + " " + report + " " + (report.equals("CBM009") ? term / 10 : term));
            if (report.startsWith("CBM0C1") || report.startsWith("CBM0E1")) {
                for (String line : records(lines)) {
                    String student = line.substring(7, 16);
                    String stateId = line.substring(165, 174).strip();
                    if (!stateId.matches("0*|9*") && latest.merge(student, term, Math::max) == term) {
                        stateIds.put(student, stateId);
                    }
                }
            }
        }
        contents.forEach((file, lines) -> {
            String report = lines.get(0).substring(10, 16);
            int term = term(lines.get(0).substring(16, 17), lines.get(0).substring(17, 21));
            int year = term % 10 == 4 ? term / 10 : term / 10 - 1;
            for (String line : records(lines)) {
                History person = person(stateIds.get(line.substring(7, 16)), partner + line.substring(7, 16));
                switch (report) {
                    case "CBM00S" -> course(person, year, line);
                    case "CBM00N" -> assertThat(line).hasSize(74);
                    case "CBM002" -> readiness(person, year, line);
                    case "CBM009" -> {
                        int awardYear = Integer.parseInt(line.substring(44, 48));
                        int month = Integer.parseInt(line.substring(48, 50));
                        History.add(person.awards, month >= 9 ? awardYear : awardYear - 1, partner);
                    }
                    default -> student(person, partner, term, line);
                }
            }
        });
    }

    private static List<String> records(List<String> lines) {
        return lines.stream()
                .skip(1)
                .filter(line -> !line.startsWith("EOF1") && !line.equals("\u001a"))
                .toList();
    }

    private static int term(String semester, String year) {
        int season =
                switch (semester) {
                    case "1" -> 4;
                    case "2" -> 1;
                    default -> 2;
                };
        return Integer.parseInt(year) * 10 + season;
    }

    private static void student(History person, String partner, int term, String line) {
        History.add(person.enrolled, term, partner);
        if (line.substring(30, 36).equals("000001")) {
            History.add(person.firstTime, term, partner);
        }
        person.answer("sex", line.charAt(16) == 'M' ? "male" : "female", term);
        person.answer("race-ethnicity", race(line.charAt(174), line.substring(175, 182)), term);
        String flags =
                "" + line.charAt(185) + line.charAt(187) + line.charAt(186) + line.charAt(191) + line.charAt(190);
        for (int i = 0; i < FLAGS.size(); i++) {
            person.answer(FLAGS.get(i), flags.charAt(i) == ' ' ? "no" : "yes", term);
        }
    }

    private static String race(char origin, String flags) {
        String races = flags.replaceAll("[ 67]", "");
        if (origin == '1') {
            return "hispanic";
        }
        return switch (races) {
            case "" -> null;
            case "1" -> "white";
            case "2" -> "black";
            case "4" -> "asian";
            case "5" -> "american-indian";
            case "8" -> "pacific-islander";
            default -> "two-or-more";
        };
    }

    private static void course(History person, int year, String line) {
        char credit = line.charAt(74);
        if ((credit == '1' || credit == '2') && line.charAt(77) != '7') {
            person.dual.add(year);
        }
        String prefix = line.substring(16, 23).strip();
        String subject = Set.of("MATH", "NCBM").contains(prefix)
                ? "math"
                : Set.of("ENGL", "READ", "INRW", "WRIT", "NCBI", "NCBR").contains(prefix) ? "english" : "other";
        if ("147".indexOf(line.charAt(75)) >= 0) {
            History.add(person.developmental, year, subject);
        }
        if ("89".indexOf(line.charAt(75)) >= 0) {
            History.add(person.corequisite, year, subject);
        }
    }

    private static void readiness(History person, int year, String line) {
        if (line.charAt(44) == '0') {
            History.add(person.notReady, year, "math");
        }
        if (line.charAt(64) == '0' || line.charAt(84) == '0') {
            History.add(person.notReady, year, "english");
        }
    }

    void placements(Collection<Path> files) throws IOException {
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                String[] fields = line.split("\\^", -1);
                int year = Integer.parseInt(fields[5].substring(0, 4));
                History person = person(fields[6], null);
                person.placements.merge(year, 1, Integer::sum);
                if (!fields[8].equals("10") || fields[13].equals("Y")) {
                    person.completed.merge(year, 1, Integer::sum);
                }
            }
        }
    }

    void log(Collection<Path> files) throws IOException {
        Map<String, JsonNode> agreements = new LinkedHashMap<>();
        Map<String, OffsetDateTime> stints = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            lines.addAll(Files.readAllLines(file));
        }
        for (String line : lines) {
            JsonNode event = new ObjectMapper().readTree(line);
            String visit =
                    event.get("student").asText() + " " + event.get("placement").asText() + " "
                            + event.path("visit").asText() + " ";
            switch (event.get("event").asText()) {
                case "agreement" -> agreements.put(visit, event);
                case "void" -> stints.remove(visit + event.get("kind").asText());
                default ->
                    stints.put(
                            visit + event.get("event").asText(),
                            OffsetDateTime.parse(event.get("at").asText()));
            }
        }
        agreements.values().forEach(event -> person(event.get("student").asText(), null)
                .agreed
                .merge(
                        year(LocalDate.parse(event.get("start").asText())),
                        event.get("agreed_hours").asLong() * 60,
                        Long::sum));
        stints.forEach((key, in) -> {
            OffsetDateTime out = stints.get(key.replace("check-in", "check-out"));
            if (key.endsWith("check-in") && out != null) {
                long minutes = Math.max(
                        0, Duration.between(in, Objects.requireNonNull(out)).toSeconds() / 60);
                person(key.substring(0, 9), null).attained.merge(year(in.toLocalDate()), minutes, Long::sum);
            }
        });
    }

    private static int year(LocalDate day) {
        return day.getMonthValue() >= 7 ? day.getYear() : day.getYear() - 1;
    }
}
