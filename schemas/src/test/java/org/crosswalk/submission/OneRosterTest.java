package org.crosswalk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.check.FileCheck;
import org.crosswalk.submission.check.Finding;
import org.crosswalk.submission.content.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zips written by hand from the OneRoster CSV binding. */
class OneRosterTest {
    private static final String FIRST = "sourcedId,status,dateLastModified,";
    private static final String USERS = FIRST + "enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,"
            + "middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n";
    private static final String ANA =
            "u1,,,true,s1,student,ana,\"{SIS:17},{State ID:1234567890}\",Ana,\"N\u00fa\u00f1ez, Vega\",Q,17,"
                    + "a@x.org,,,,09,secret\n";
    private static final String TEACHER = "u2,,,true,s1,teacher,bo,{SIS:18},Bo,Li,,18,b@x.org,,,,,secret\n";
    private static final String ENROLLMENTS =
            FIRST + "classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n";
    private static final String ENROLLED = "e1,,,c1,s1,u1,student,,2021-08-16,2022-05-27\n";
    private static final String DEMOGRAPHICS =
            FIRST + "birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,"
                    + "nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,"
                    + "stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus\n";

    private final Desk desk = desk("oneroster-1.1");

    @Test
    void aCompleteRoster() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("users", USERS + ANA + TEACHER);
        files.put(
                "academicSessions",
                FIRST + "title,type,startDate,endDate,parentSourcedId,schoolYear\n"
                        + "y,,,2021-22,schoolYear,2021-08-16,2022-05-27,,2022\nt,,,Fall,term,2021-08-16,2021-12-17,y,2022\n");
        files.put(
                "orgs",
                FIRST + "name,type,identifier,parentSourcedId\nd1,,,North,district,,\ns1,,,North High,school,,d1\n");
        files.put(
                "courses",
                FIRST + "schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes\n"
                        + "k1,,,y,Algebra,MA1,09,d1,,\n");
        files.put(
                "classes",
                FIRST + "title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,"
                        + "subjects,subjectCodes,periods\nc1,,,Algebra 1,09,k1,,scheduled,,s1,\"t,t2\",,,1\n");
        files.put("enrollments", ENROLLMENTS + ENROLLED + "e2,,,c1,s1,u2,teacher,true,,\n");
        files.put(
                "demographics", DEMOGRAPHICS + "u1,,,2007-02-03,female,false,false,false,false,true,false,false,,,,\n");
        take("1.1", "bulk", files);
        assertThat(desk.topic("k12.rejects.v1")).isEmpty();
        assertThat(desk.topic("k12.students.v1")).containsOnlyKeys("north|u1");
        assertThat(Facts.of(desk, "k12.students.v1", "north|u1"))
                .containsEntry("firstName", "Ana")
                .containsEntry("lastName", "N\u00fa\u00f1ez, Vega")
                .containsEntry("stateStudentId", "1234567890")
                .containsEntry("origin", "roster.zip/users.csv:2");
        assertThat(Facts.of(desk, "k12.demographics.v1", "north|u1"))
                .containsEntry("birthDate", "13547")
                .containsEntry("sex", "F")
                .containsEntry("raceEthnicity", "WHITE");
        assertThat(Facts.of(desk, "reference.terms.v1", "north|y"))
                .containsEntry("kind", "FY")
                .containsEntry("schoolYear", "2021")
                .containsEntry("endDate", "19139");
        assertThat(desk.topic("reference.schools.v1")).containsOnlyKeys("north|s1");
        assertThat(Facts.of(desk, "reference.courses.v1", "north|k1")).containsEntry("title", "Algebra");
        assertThat(Facts.of(desk, "reference.sections.v1", "north|c1"))
                .containsEntry("course", "k1")
                .containsEntry("markingPeriod", "t");
        assertThat(Facts.of(desk, "k12.course-enrollments.v1", "north|u1|c1|e1|2021-08-16"))
                .containsEntry("school", "s1")
                .containsEntry("schoolYear", "2021")
                .containsEntry("endDate", "19139");
        assertThat(desk.topic("k12.course-enrollments.v1")).hasSize(1);
        assertThat(Facts.of(desk.control())).containsEntry("rows", "11").containsEntry("accepted", "11");
        assertThat(desk.topic("k12.students.v1").toString() + desk.topic("k12.ledger.v1"))
                .doesNotContain("secret");
    }

    @Test
    void inACompleteFileAMissingRowIsADeletionInChangesItIsNot() throws Exception {
        take("1.1", "bulk", Map.of("users", USERS + ANA + ANA.replace("u1,", "u3,")));
        take(
                "1.1",
                "delta",
                Map.of("users", USERS + ANA.replace("u1,,", "u4,active,").replace("Ana", "Eva")));
        assertThat(desk.topic("k12.students.v1")).containsOnlyKeys("north|u1", "north|u3", "north|u4");
        assertThat(Facts.of(desk.control())).containsEntry("deleted", "0");
        take("1.1", "delta", Map.of("users", USERS + ANA.replace("u1,,", "u3,tobedeleted,")));
        assertThat(desk.topic("k12.students.v1")).containsOnlyKeys("north|u1", "north|u4");
        take("1.1", "bulk", Map.of("users", USERS + ANA));
        assertThat(desk.topic("k12.students.v1")).containsOnlyKeys("north|u1");
        assertThat(Facts.of(desk.control())).containsEntry("unchanged", "1");
    }

    @Test
    void aFileIsRestatedAlone() throws Exception {
        take("1.1", "bulk", Map.of("users", USERS + ANA, "enrollments", ENROLLMENTS + ENROLLED));
        take("1.1", "bulk", Map.of("users", USERS + ANA.replace("u1,", "u9,")));
        assertThat(desk.topic("k12.students.v1")).containsOnlyKeys("north|u9");
        assertThat(desk.topic("k12.course-enrollments.v1")).hasSize(1);
    }

    @Test
    void inTheSecondVersionRolesStandApart() throws Exception {
        Desk second = desk("oneroster-1.1", "oneroster-1.2");
        String users =
                FIRST + "enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,"
                        + "agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,"
                        + "primaryOrgSourcedId,pronouns\nu1,,,true,ana,,Ana,Vega,,,,,,,10,,,,,,s1,\nu2,,,true,bo,,Bo,Li,,,,,,,,,,,,,s1,\n";
        String roles = FIRST + "userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId\n"
                + "r1,,,u1,primary,student,2021-08-16,2022-05-27,s1,\nr2,,,u2,primary,teacher,,,s1,\n";
        second.take(zip("1.2", "bulk", Map.of("users", users, "roles", roles)));
        assertThat(second.topic("k12.students.v1")).containsOnlyKeys("north|u1");
        assertThat(Facts.of(second, "k12.enrollments.v1", "north|u1|r1"))
                .containsEntry("school", "s1")
                .containsEntry("schoolYear", "2021")
                .containsEntry("entryDate", "18855");
        assertThat(second.topic("k12.enrollments.v1")).hasSize(1);
        assertThat(desk.refuse(zip("1.2", "bulk", Map.of("users", users)))).contains("oneroster.version", "1.1", "1.2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "manifest.csv,'propertyName,value'; no manifest.csv",
                "file.users,everything; say bulk, delta or absent",
                "file.orgs,bulk; says that orgs.csv is bulk, but the zip does not hold it",
                "oneroster.version,1.0; oneroster.version"
            })
    void aManifestThatDoesNotFitRefusesTheZip(String line, String reason) throws Exception {
        String manifest = "propertyName,value\noneroster.version,1.1\nfile.users,bulk\n";
        String property = line.substring(0, line.indexOf(','));
        String changed = property.equals("manifest.csv")
                ? ""
                : manifest.replaceAll("(?m)^" + property + ",.*\n", "") + line + "\n";
        WrittenFile file = new WrittenFile("roster.zip", Zips.zip("manifest.csv", changed, "users.csv", USERS + ANA));
        assertThat(desk.refuse(file)).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "fewer"})
    void whatARowLacksIsToldWithItsFileAndLine(String kind) throws Exception {
        String row = kind.equals("missing") ? "e2,,,,s1,u1,student,,,\n" : "e2,,,c1\n";
        take("1.1", "bulk", Map.of("enrollments", ENROLLMENTS + ENROLLED + row));
        assertThat(desk.topic("k12.rejects.v1").values()).singleElement().satisfies(reject -> {
            assertThat(reject.get("source")).hasToString("roster.zip/enrollments.csv");
            assertThat(reject.get("line")).isEqualTo(3L);
        });
        List<Finding> findings = new ArrayList<>();
        FileCheck.check(
                zip("1.1", "bulk", Map.of("enrollments", ENROLLMENTS + ENROLLED + row)),
                Layouts.bundled("oneroster-1.1"),
                findings::add,
                line -> {});
        assertThat(findings)
                .extracting(Finding::file, Finding::line, Finding::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "roster.zip/enrollments.csv", 3L, kind.equals("missing") ? "required" : "columns"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "u1,,,true,s1,student,ana,,Ana,Vega,,,,,,,09,\"sec,ret\"",
                "u1,,,true,s1,student,ana,,Ana,Vega,,,,,secret"
            })
    void passwordsGetNotEvenIntoRejects(String row) throws Exception {
        take("1.1", "bulk", Map.of("users", USERS + row.replace("u1,", ",") + "\n"));
        assertThat(desk.topic("k12.rejects.v1").values())
                .singleElement()
                .satisfies(reject -> assertThat(reject.get("row").toString()).doesNotContain("sec", "ret"));
        assertThat(desk.topic("k12.rejects.v1").toString()).doesNotContain("secret", "sec,ret");
    }

    @Test
    void aColumnThatEveryFileHasIsMissed() throws Exception {
        assertThat(desk.refuse(
                        zip("1.1", "bulk", Map.of("users", USERS.replace("sourcedId,status", "id,status") + ANA))))
                .contains("users.csv", "sourcedId");
    }

    /** Whatever the bytes: the zip is refused, or every row is accounted for. */
    @Property(tries = 200)
    void damagedZips(@ForAll int seed) throws Exception {
        Random random = new Random(seed);
        byte[] bytes = zip("1.1", "bulk", Map.of("users", USERS + ANA + TEACHER, "enrollments", ENROLLMENTS + ENROLLED))
                .content();
        for (int i = random.nextInt(4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        WrittenFile file = new WrittenFile("roster.zip", bytes);
        Desk fresh = desk("oneroster-1.1");
        if (desk("oneroster-1.1").offer(file) instanceof Outcome.Taken) {
            fresh.take(file);
            assertThat((Long) fresh.control().get("accepted")
                            + (Long) fresh.control().get("rejected")
                            + (Long) fresh.control().get("superseded"))
                    .isEqualTo(fresh.control().get("rows"));
        }
    }

    private static Desk desk(String... layouts) {
        return new Desk(
                Sector.K12,
                "north",
                List.of(layouts).stream().map(Layouts::bundled).toList());
    }

    private void take(String version, String state, Map<String, String> files) throws Exception {
        desk.take(zip(version, state, files));
    }

    private static WrittenFile zip(String version, String state, Map<String, String> files) throws Exception {
        StringBuilder manifest = new StringBuilder("propertyName,value\nmanifest.version,1.0\noneroster.version,")
                .append(version)
                .append("\nfile.categories,absent\n");
        List<String> parts = new ArrayList<>();
        files.forEach((name, content) -> {
            manifest.append("file.").append(name).append(',').append(state).append('\n');
            parts.addAll(List.of(name + ".csv", content));
        });
        // The manifest may stand anywhere in the zip.
        parts.addAll(List.of("manifest.csv", manifest.toString()));
        return new WrittenFile("roster.zip", Zips.zip(parts.toArray(String[]::new)));
    }
}
