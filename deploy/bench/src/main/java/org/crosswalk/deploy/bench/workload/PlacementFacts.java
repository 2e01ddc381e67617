package org.crosswalk.deploy.bench.workload;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.vocabulary.PlacementSource;
import org.crosswalk.schemas.vocabulary.VisitEnd;
import org.crosswalk.schemas.wbl.Placement;
import org.crosswalk.schemas.wbl.VisitHour;

/** What schools and intermediaries say about a person's internship in grade 12. */
final class PlacementFacts {

    private static final String INTERNSHIP_TYPE = "10";

    private final Person person;
    private final String internship;

    PlacementFacts(Person person) {
        this.person = person;
        this.internship = "INT-" + person.number();
    }

    Fact report() {
        String reporter = Person.REPORTERS.get(Person.DISTRICTS.indexOf(person.district()));
        Placement value = Placement.newBuilder()
                .setVersion(1)
                .setPartner(reporter)
                .setStudent(person.stateId())
                .setOrigin("WBLR:" + person.number())
                .setStateStudentId(person.stateId())
                .setSource(PlacementSource.REPORT)
                .setSchoolYear(person.senior())
                .setSchool(person.school())
                .setType(INTERNSHIP_TYPE)
                .setPlacement(internship)
                .setHoursExternalHundredths(6_000L)
                .setEmployerEvaluated(person.flag(0))
                .build();
        return Fact.of(
                Topics.WBL_PLACEMENTS,
                value,
                reporter,
                person.stateId(),
                person.school(),
                person.senior(),
                INTERNSHIP_TYPE,
                internship,
                "");
    }

    Fact agreement() {
        Placement value = Placement.newBuilder()
                .setVersion(1)
                .setPartner(Person.INTERNSHIPS)
                .setStudent(person.stateId())
                .setOrigin("placements.log:" + person.number())
                .setStateStudentId(person.stateId())
                .setSource(PlacementSource.AGREEMENT)
                .setSchoolYear(person.senior())
                .setSchool(person.school())
                .setPlacement(internship)
                .setAgreedMinutes(3_600L)
                .setStartDate(LocalDate.of(person.senior(), 9, 1))
                .build();
        return Fact.of(Topics.WBL_PLACEMENTS, value, Person.INTERNSHIPS, person.stateId(), internship);
    }

    /** One end of the {@code number}-th visit, which lasts two hours. */
    Fact visit(int number, VisitEnd end) {
        String visit = "V" + number;
        Instant in = LocalDate.of(person.senior(), 9, 2)
                .plusDays(number % 250)
                .atTime(14, 0)
                .toInstant(ZoneOffset.UTC);
        VisitHour value = VisitHour.newBuilder()
                .setVersion(1)
                .setPartner(Person.INTERNSHIPS)
                .setStudent(person.stateId())
                .setOrigin("placements.log:" + person.number())
                .setPlacement(internship)
                .setVisit(visit)
                .setKind(end)
                .setSchoolYear(person.senior())
                .setAt(end == VisitEnd.CHECK_IN ? in : in.plusSeconds(7_200))
                .build();
        return Fact.of(Topics.WBL_HOURS, value, Person.INTERNSHIPS, person.stateId(), internship, visit, end);
    }
}
