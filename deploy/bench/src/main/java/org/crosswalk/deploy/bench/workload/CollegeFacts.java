package org.crosswalk.deploy.bench.workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.college.CollegeAward;
import org.crosswalk.schemas.college.CollegeCourseEnrollment;
import org.crosswalk.schemas.college.CollegeStudent;
import org.crosswalk.schemas.college.ReadinessAssessment;
import org.crosswalk.schemas.college.TermEnrollment;
import org.crosswalk.schemas.vocabulary.DevelopmentalEducation;
import org.crosswalk.schemas.vocabulary.HighSchoolCredit;
import org.crosswalk.schemas.vocabulary.RaceEthnicity;
import org.crosswalk.schemas.vocabulary.Readiness;
import org.crosswalk.schemas.vocabulary.Season;
import org.crosswalk.schemas.vocabulary.Sex;
import org.crosswalk.schemas.vocabulary.SubjectArea;
import org.crosswalk.schemas.vocabulary.TermReport;

/** What a college says about a person who came to it in the fall after high school. */
final class CollegeFacts {

    private record CollegeTerm(int year, Season season) {
        String text() {
            return year + "-" + season;
        }
    }

    private final Person person;
    private final List<CollegeTerm> terms = new ArrayList<>(3);

    CollegeFacts(Person person) {
        this.person = person;
        int first = person.senior() + 1;
        terms.add(new CollegeTerm(first, Season.FALL));
        if (person.persisted()) {
            terms.add(new CollegeTerm(first + 1, Season.SPRING));
        }
        if (person.retained()) {
            terms.add(new CollegeTerm(first + 1, Season.FALL));
        }
    }

    /** Terms attended, at least one. */
    int terms() {
        return terms.size();
    }

    Fact student(int number) {
        CollegeTerm term = terms.get(number);
        CollegeStudent value = CollegeStudent.newBuilder()
                .setVersion(1 + number)
                .setPartner(person.collegePartner())
                .setStudent(person.collegeId())
                .setOrigin("CBM0C1_" + term.year() + ":" + person.number())
                .setTermYear(term.year())
                .setSeason(term.season())
                .setReport(TermReport.CENSUS)
                .setStateStudentId(person.stateId())
                .setFirstName(Names.given(person.number()))
                .setLastName(Names.family(person.number()))
                .setBirthDate(LocalDate.of(person.senior() - 17, 1 + person.number() % 12, 1 + person.number() % 28))
                .setSex(Sex.values()[person.sex()])
                .setRaceEthnicity(RaceEthnicity.values()[person.race()])
                .setEconomicDisadvantage(person.flag(0))
                .build();
        return Fact.of(
                Topics.COLLEGE_STUDENTS,
                value,
                person.collegePartner(),
                person.collegeId(),
                term.text(),
                TermReport.CENSUS);
    }

    Fact enrollment(int number) {
        CollegeTerm term = terms.get(number);
        TermEnrollment value = TermEnrollment.newBuilder()
                .setVersion(1 + number)
                .setPartner(person.collegePartner())
                .setStudent(person.collegeId())
                .setOrigin("CBM0C1_" + term.year() + ":" + person.number())
                .setTermYear(term.year())
                .setSeason(term.season())
                .setReport(TermReport.CENSUS)
                .setFirstTimeInCollege(number == 0)
                .setClassification("1")
                .setMajorCip("24010100")
                .build();
        return Fact.of(
                Topics.COLLEGE_TERM_ENROLLMENTS,
                value,
                person.collegePartner(),
                person.collegeId(),
                term.text(),
                TermReport.CENSUS);
    }

    /** The {@code number}-th course; the first is developmental for those who were not ready. */
    Fact course(int number) {
        CollegeTerm term = terms.get(number % terms.size());
        boolean developmental = number == 0 && person.notReady();
        String subject = developmental ? "MATH" : "HIST";
        String course = Integer.toString(1_301 + number);
        CollegeCourseEnrollment value = CollegeCourseEnrollment.newBuilder()
                .setVersion(1)
                .setPartner(person.collegePartner())
                .setStudent(person.collegeId())
                .setOrigin("CBM00S_" + term.year() + ":" + person.number())
                .setTermYear(term.year())
                .setSeason(term.season())
                .setReport(TermReport.END_OF_TERM)
                .setSubject(subject)
                .setCourse(course)
                .setSection("1")
                .setSubjectArea(developmental ? SubjectArea.MATHEMATICS : SubjectArea.OTHER)
                .setCreditHundredths(300L)
                .setHighSchoolCredit(HighSchoolCredit.NONE)
                .setDevelopmental(developmental ? DevelopmentalEducation.COURSE : DevelopmentalEducation.NONE)
                .setGrade("B")
                .build();
        return Fact.of(
                Topics.COLLEGE_COURSE_ENROLLMENTS,
                value,
                person.collegePartner(),
                person.collegeId(),
                term.text(),
                TermReport.END_OF_TERM,
                subject,
                course,
                "1");
    }

    Fact readiness() {
        CollegeTerm term = terms.get(0);
        ReadinessAssessment value = ReadinessAssessment.newBuilder()
                .setVersion(1)
                .setPartner(person.collegePartner())
                .setStudent(person.collegeId())
                .setOrigin("CBM002_" + term.year() + ":" + person.number())
                .setTermYear(term.year())
                .setSeason(term.season())
                .setMathematics(person.notReady() ? Readiness.NOT_MET : Readiness.MET)
                .setReading(Readiness.MET)
                .setWriting(Readiness.MET)
                .build();
        return Fact.of(Topics.COLLEGE_READINESS, value, person.collegePartner(), person.collegeId(), term.text());
    }

    Fact award() {
        int year = terms.get(0).year() + 1;
        CollegeAward value = CollegeAward.newBuilder()
                .setVersion(1)
                .setPartner(person.collegePartner())
                .setStudent(person.collegeId())
                .setOrigin("CBM009_" + year + ":" + person.number())
                .setAwardYear(year)
                .setAwardMonth(5)
                .setAward("CERT1")
                .setLevel("2")
                .setCip("24010100")
                .build();
        return Fact.of(
                Topics.COLLEGE_AWARDS,
                value,
                person.collegePartner(),
                person.collegeId(),
                year,
                5,
                "CERT1",
                "2",
                "24010100");
    }
}
