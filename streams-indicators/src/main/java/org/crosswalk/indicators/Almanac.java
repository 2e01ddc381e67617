package org.crosswalk.indicators;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.indicators.Calendar.SchoolYears;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.reference.Term;
import org.crosswalk.schemas.vocabulary.ReportSubject;
import org.crosswalk.schemas.vocabulary.Season;
import org.crosswalk.schemas.vocabulary.SubmissionKind;
import org.crosswalk.schemas.vocabulary.SubmissionStatus;

/**
 * The evidence that a {@link Calendar} is drawn from: the terms of the districts' calendars and the accepted submissions of
 * colleges and reporters of placements. It counts, so that a row that goes away takes with it only what it had given, and
 * the order of arrival does not matter. It holds what it is last told of a key: the caller keeps older versions away. Not
 * safe for use by several threads.
 */
public final class Almanac {
    private static final String COLLEGE_SUBMISSIONS =
            Topics.submissions(Sector.COLLEGE).name();
    private static final String WBL_SUBMISSIONS = Topics.submissions(Sector.WBL).name();

    private final Map<String, Integer> yearOfTerm = new HashMap<>();
    private final Map<String, SortedMap<Integer, Integer>> termsPerYear = new HashMap<>();
    private final Map<String, Report> reportOfSubmission = new HashMap<>();
    private final Map<Period, SortedMap<String, Integer>> reports = new HashMap<>();
    private final SortedMap<String, Integer> colleges = new TreeMap<>();
    private final SortedMap<String, Integer> placementReporters = new TreeMap<>();

    private record Report(String topic, String partner, Period period) {}

    /**
     * Takes a record. Records of topics that say nothing of time are passed over, and of control records all but those of
     * accepted files.
     *
     * @param topic contract topic of the record
     * @param key key of the record
     * @param row the record; null, or one that is deleted, when it does not hold any more
     * @return whether the record said anything new; the calendar may still be the same
     */
    public boolean take(String topic, String key, SpecificRecord row) {
        if (topic.equals(Topics.REFERENCE_TERMS.name())) {
            return term(key, row instanceof Term term && !term.getDeleted() ? term.getSchoolYear() : null);
        }
        if (topic.equals(COLLEGE_SUBMISSIONS) || topic.equals(WBL_SUBMISSIONS)) {
            boolean counts = row instanceof Submission submission
                    && submission.getKind() == SubmissionKind.FILE
                    && submission.getStatus() == SubmissionStatus.ACCEPTED;
            return submission(FactKey.of(topic, key), counts ? report(topic, (Submission) row) : null);
        }
        return false;
    }

    /** The calendar that the evidence gives. */
    public Calendar calendar() {
        Map<String, SchoolYears> schoolYears = new TreeMap<>();
        termsPerYear.forEach((district, years) -> {
            if (!years.isEmpty()) {
                schoolYears.put(district, new SchoolYears(years.firstKey(), years.lastKey()));
            }
        });
        Set<Period> complete = new TreeSet<>();
        Set<String> tellingStudents = new TreeSet<>();
        reports.forEach((period, partners) -> {
            if (period.subject() == ReportSubject.TERM_ENROLLMENTS) {
                tellingStudents.addAll(partners.keySet());
            }
            Set<String> all = (period.subject() == ReportSubject.PLACEMENTS ? placementReporters : colleges).keySet();
            if (!all.isEmpty() && partners.keySet().containsAll(all)) {
                complete.add(period);
            }
        });
        return new Calendar(schoolYears, complete, tellingStudents);
    }

    private boolean term(String key, Integer schoolYear) {
        Integer held = schoolYear == null ? yearOfTerm.remove(key) : yearOfTerm.put(key, schoolYear);
        if (Objects.equals(held, schoolYear)) {
            return false;
        }
        var years = termsPerYear.computeIfAbsent(FactKey.parts(key).get(0), district -> new TreeMap<>());
        subtract(years, held);
        add(years, schoolYear);
        return true;
    }

    private boolean submission(String key, Report report) {
        Report held = report == null ? reportOfSubmission.remove(key) : reportOfSubmission.put(key, report);
        if (Objects.equals(held, report)) {
            return false;
        }
        if (held != null) {
            subtract(reports.get(held.period()), held.partner());
            subtract(reporters(held), held.partner());
        }
        if (report != null) {
            add(reports.computeIfAbsent(report.period(), period -> new TreeMap<>()), report.partner());
            add(reporters(report), report.partner());
        }
        return true;
    }

    /** Those among whom a submission makes its partner known; they are all expected to report. */
    private SortedMap<String, Integer> reporters(Report report) {
        return report.topic().equals(COLLEGE_SUBMISSIONS)
                ? colleges
                : report.period().subject() == ReportSubject.PLACEMENTS ? placementReporters : new TreeMap<>();
    }

    private static Report report(String topic, Submission submission) {
        return new Report(
                topic,
                submission.getPartner(),
                switch (submission.getSubject()) {
                    case TERM_ENROLLMENTS, COURSE_ENROLLMENTS, READINESS ->
                        new Period(submission.getSubject(), orZero(submission.getTermYear()), submission.getSeason());
                    case AWARDS, PLACEMENTS, HOURS, UNKNOWN ->
                        new Period(submission.getSubject(), orZero(submission.getSchoolYear()), Season.UNKNOWN);
                });
    }

    private static int orZero(Integer year) {
        return year == null ? 0 : year;
    }

    private static <K> void add(Map<K, Integer> counts, K key) {
        if (key != null) {
            counts.merge(key, 1, Integer::sum);
        }
    }

    private static <K> void subtract(Map<K, Integer> counts, K key) {
        if (key != null) {
            counts.computeIfPresent(key, (k, count) -> count == 1 ? null : count - 1);
        }
    }
}
