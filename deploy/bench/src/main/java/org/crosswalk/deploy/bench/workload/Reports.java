package org.crosswalk.deploy.bench.workload;

import java.util.ArrayList;
import java.util.List;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.vocabulary.ReportSubject;
import org.crosswalk.schemas.vocabulary.Season;
import org.crosswalk.schemas.vocabulary.SubmissionKind;
import org.crosswalk.schemas.vocabulary.SubmissionStatus;
import org.crosswalk.schemas.vocabulary.TermReport;

/** Control records of the files that colleges and placement reporters have handed in: they close the windows. */
final class Reports {

    private static final int FIRST_YEAR = 2018;
    private static final int LAST_YEAR = 2025;
    private static final List<ReportSubject> BY_TERM =
            List.of(ReportSubject.TERM_ENROLLMENTS, ReportSubject.COURSE_ENROLLMENTS, ReportSubject.READINESS);

    private Reports() {}

    static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (String college : Person.COLLEGES) {
            int ordinal = 0;
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                for (ReportSubject subject : BY_TERM) {
                    facts.add(term(college, ++ordinal, subject, Season.SPRING, year));
                    facts.add(term(college, ++ordinal, subject, Season.FALL, year));
                }
                facts.add(year(Sector.COLLEGE, college, ++ordinal, ReportSubject.AWARDS, year));
            }
        }
        for (String reporter : Person.REPORTERS) {
            int ordinal = 0;
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                facts.add(year(Sector.WBL, reporter, ++ordinal, ReportSubject.PLACEMENTS, year));
            }
        }
        return facts;
    }

    private static Fact term(String college, int ordinal, ReportSubject subject, Season season, int year) {
        Submission value = accepted(college, ordinal, subject)
                .setTermYear(year)
                .setSeason(season)
                .build();
        return Fact.of(Topics.submissions(Sector.COLLEGE), value, college, ordinal);
    }

    private static Fact year(Sector sector, String partner, int ordinal, ReportSubject subject, int year) {
        Submission value =
                accepted(partner, ordinal, subject).setSchoolYear(year).build();
        return Fact.of(Topics.submissions(sector), value, partner, ordinal);
    }

    private static Submission.Builder accepted(String partner, int ordinal, ReportSubject subject) {
        return Submission.newBuilder()
                .setVersion(ordinal)
                .setPartner(partner)
                .setKind(SubmissionKind.FILE)
                .setStatus(SubmissionStatus.ACCEPTED)
                .setSubject(subject)
                .setSeason(Season.UNKNOWN)
                .setReport(TermReport.UNKNOWN);
    }
}
