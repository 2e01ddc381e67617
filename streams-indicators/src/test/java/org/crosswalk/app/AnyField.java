package org.crosswalk.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.vocabulary.HighSchoolCredit;
import org.crosswalk.schemas.vocabulary.PlacementSource;
import org.crosswalk.schemas.vocabulary.Season;
import org.crosswalk.schemas.vocabulary.VisitEnd;

/** Fields of made-up records: each drawn from a few values that make records meet. */
final class AnyField {
    private static final int YEAR = 2021;
    private static final int RARELY = 6;
    private static final int NEARLY_NEVER = 20;
    private static final int OFTEN = 2;

    private static final Map<String, List<String>> TEXTS = Map.of(
            "stateStudentId", List.of("A1", "B2", "000000000"),
            "school", List.of("1", "1", "2"),
            "section", List.of("s1", "s2"),
            "course", List.of("c1", "c2"),
            "gradeCode", List.of("1", "1", "1", "2"),
            "exitCode", List.of("1", "1", "2"),
            "gradeLetter", List.of("A", "B", "W"),
            "grade", List.of("A", "W"),
            "type", List.of("10", "15"));

    private AnyField() {}

    static Object of(Schema.Field field, Topic<?> topic, List<String> key, Random random) {
        return switch (field.name()) {
            case "partner" -> key.get(0);
            case "student" -> key.get(1);
            case "deleted" -> deleted(topic, random);
            case "schoolYear" -> key.get(1).equals("t2") ? YEAR + 2 : YEAR + random.nextInt(2);
            case "termYear" -> YEAR + random.nextInt(2);
            case "awardYear" -> 2022;
            case "awardMonth" -> 5 + random.nextInt(8);
            case "agreedMinutes" -> 60L * random.nextInt(3);
            case "source" -> key.get(0).equals("north-wbl") ? PlacementSource.REPORT : PlacementSource.AGREEMENT;
            case "kind" -> kind(topic, key);
            case "season" -> random.nextInt(OFTEN) == 0 ? Season.FALL : Season.SPRING;
            case "canonical" ->
                key.get(1).equals("EXIT")
                        ? one(List.of("GRADUATED", "GRADUATED", "DIED"), random)
                        : random.nextInt(RARELY) == 0 ? "08" : "11";
            case "highSchoolCredit" -> random.nextBoolean() ? HighSchoolCredit.DUAL_CREDIT : HighSchoolCredit.NONE;
            case "section" -> ofSection(topic, key, random);
            case "firstName" -> one(List.of("Ana", "Anna", "Elena"), random);
            case "lastName" -> one(List.of("Ruiz", "Okonkwo"), random);
            case "priorStudent" -> one(List.of("r1", "r2", "A1"), random);
            case "partnerA" -> key.get(0);
            case "studentA" -> key.get(1);
            case "partnerB" -> key.get(2);
            case "studentB" -> key.get(3);
            default -> byType(field, random);
        };
    }

    private static Object deleted(Topic<?> topic, Random random) {
        if (topic.value().equals(Submission.class)) {
            return 0L;
        }
        return random.nextInt(Topics.reference().contains(topic) ? NEARLY_NEVER : RARELY) == 0;
    }

    private static Object kind(Topic<?> topic, List<String> key) {
        if (topic.equals(Topics.WBL_HOURS)) {
            return VisitEnd.valueOf(key.get(4));
        }
        return topic.equals(Topics.REFERENCE_TERMS) ? "FY" : null;
    }

    private static Object ofSection(Topic<?> topic, List<String> key, Random random) {
        if (topic.equals(Topics.K12_COURSE_ENROLLMENTS)) {
            return key.get(2);
        }
        return topic.equals(Topics.REFERENCE_SECTIONS) ? key.get(1) : one(TEXTS.get("section"), random);
    }

    private static Object byType(Schema.Field field, Random random) {
        Schema type = field.schema();
        boolean optional = type.getType() == Schema.Type.UNION;
        if (optional && random.nextInt(RARELY) == 0) {
            return null;
        }
        Schema plain = optional ? type.getTypes().get(1) : type;
        return switch (plain.getType()) {
            case STRING -> one(TEXTS.getOrDefault(field.name(), List.of("x")), random);
            case BOOLEAN -> random.nextInt(OFTEN + 1) > 0;
            case INT ->
                plain.getLogicalType() == null
                        ? (Object) random.nextInt(3)
                        : LocalDate.of(YEAR, 9, (field.name().matches("(exit|end)Date") ? 3 : 1) + random.nextInt(4));
            case LONG ->
                plain.getLogicalType() == null
                        ? (Object) (long) random.nextInt(3)
                        : Instant.parse("2021-10-05T09:00:00Z").plusSeconds(600L * random.nextInt(5));
            case ENUM -> symbol(plain, random);
            case ARRAY ->
                plain.getElementType().getType() == Schema.Type.STRING && random.nextBoolean()
                        ? List.of("x")
                        : List.of();
            default -> throw new IllegalArgumentException("No value for " + field);
        };
    }

    private static Object symbol(Schema type, Random random) {
        Object[] symbols = SpecificData.get().getClass(type).getEnumConstants();
        return symbols[random.nextInt(symbols.length)];
    }

    private static String one(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
