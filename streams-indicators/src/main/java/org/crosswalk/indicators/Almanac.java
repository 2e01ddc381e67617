package org.crosswalk.indicators;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.reference.Term;
import org.crosswalk.schemas.vocabulary.ReportSubject;
import org.crosswalk.schemas.vocabulary.Season;
import org.crosswalk.schemas.vocabulary.SubmissionKind;
import org.crosswalk.schemas.vocabulary.SubmissionStatus;

/**
 * The evidence that a {@link Calendar} is drawn from: the terms of the districts' calendars and the accepted submissions of
 * colleges and reporters of placements. It counts, so that a row that goes away takes with it only what it had given, and
 * the order of arrival does not matter. It holds what it is last told of a row: the caller keeps older versions away. Not
 * safe for use by several threads.
 */
public final class Almanac {
    private final Map<String, Integer> yearOfTerm = new HashMap<>();
    private final Map<String, TreeMap<Integer, Integer>> termsPerYear = new HashMap<>();
    private final Map<String, Report> reportOfSubmission = new HashMap<>();
    private final Map<Period, TreeMap<String, Integer>> reports = new HashMap<>();
    private final TreeMap<String, Integer> colleges = new TreeMap<>();
    private final TreeMap<String, Integer> placementReporters = new TreeMap<>();

    private record Report(Sector sector, String partner, Period period) {}

    /** Takes a row of a district's calendar. */
    public void take(Term term) {
        String key = FactKey.of(term.getPartner(), term.getTerm());
        Integer held = term.getDeleted() ? yearOfTerm.remove(key) : yearOfTerm.put(key, term.getSchoolYear());
        var years = termsPerYear.computeIfAbsent(term.getPartner(), p -> new TreeMap<>());
        if (held != null) {
            subtract(years, held);
        }
        if (!term.getDeleted()) {
            years.merge(term.getSchoolYear(), 1, Integer::sum);
        }
    }

    /**
     * Takes a control record; all but those of accepted files are passed over.
     *
     * @param sector sector of the topic that the record is on
     * @param key key of the record
     * @param submission the record; null when the key is gone
     */
    public void take(Sector sector, String key, Submission submission) {
        String row = FactKey.of(sector, key);
        Report held = reportOfSubmission.remove(row);
        if (held != null) {
            subtract(reports.get(held.period()), held.partner());
            if (expected(held) != null) {
                subtract(expected(held), held.partner());
            }
        }
        if (submission != null
                && submission.getKind() == SubmissionKind.FILE
                && submission.getStatus() == SubmissionStatus.ACCEPTED) {
            var report = new Report(sector, submission.getPartner(), period(submission));
            reportOfSubmission.put(row, report);
            reports.computeIfAbsent(report.period(), p -> new TreeMap<>()).merge(report.partner(), 1, Integer::sum);
            if (expected(report) != null) {
                expected(report).merge(report.partner(), 1, Integer::sum);
            }
        }
    }

    /** The calendar that the evidence gives. */
    public Calendar calendar() {
        Map<String, Integer> latest = new TreeMap<>();
        termsPerYear.forEach((district, years) -> {
            if (!years.isEmpty()) {
                latest.put(district, years.lastKey());
            }
        });
        Set<Period> complete = new TreeSet<>();
        reports.forEach((period, partners) -> {
            Set<String> all = (period.subject() == ReportSubject.PLACEMENTS ? placementReporters : colleges).keySet();
            if (!all.isEmpty() && partners.keySet().containsAll(all)) {
                complete.add(period);
            }
        });
        return new Calendar(latest, complete);
    }

    /** The partners whose number a submission adds its own to; those are all expected to report. */
    private TreeMap<String, Integer> expected(Report report) {
        return switch (report.sector()) {
            case COLLEGE -> colleges;
            case WBL -> report.period().subject() == ReportSubject.PLACEMENTS ? placementReporters : null;
            case K12 -> null;
        };
    }

    private static Period period(Submission submission) {
        return switch (submission.getSubject()) {
            case TERM_ENROLLMENTS, COURSE_ENROLLMENTS, READINESS ->
                new Period(submission.getSubject(), orZero(submission.getTermYear()), submission.getSeason());
            case AWARDS, PLACEMENTS, HOURS, UNKNOWN ->
                new Period(submission.getSubject(), orZero(submission.getSchoolYear()), Season.UNKNOWN);
        };
    }

    private static int orZero(Integer year) {
        return year == null ? 0 : year;
    }

    private static <K> void subtract(Map<K, Integer> counts, K key) {
        counts.computeIfPresent(key, (k, count) -> count == 1 ? null : count - 1);
    }
}
