package org.crosswalk.submission.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.crosswalk.submission.figures.ColumnNature;
import org.crosswalk.submission.figures.FileFigures;
import org.crosswalk.submission.figures.ValueNature;

/** Tells why a file is to be held. Pure: the answer follows from the guards, the file's figures and the files before it. */
public final class GuardCheck {
    private static final double HUNDRED = 100;

    /** A column with fewer values than this was all but empty before, so that an empty one tells nothing. */
    private static final double USED_PERCENT = 20;

    /** A column with so many values has one in every row, whatever the season. */
    private static final double ALWAYS_PERCENT = 95;

    private final Guards guards;
    private final FileFigures file;
    private final EarlierFiles earlier;
    private final List<Suspicion> found = new ArrayList<>();

    private GuardCheck(Guards guards, FileFigures file, EarlierFiles earlier) {
        this.guards = guards;
        this.file = file;
        this.earlier = earlier;
    }

    /** Every reason to hold a file; none when it is to be taken. */
    public static List<Suspicion> of(Guards guards, FileFigures file, EarlierFiles earlier) {
        var check = new GuardCheck(guards, file, earlier);
        check.rows();
        if (file.tellColumns(guards.leastRows())) {
            check.columns();
        }
        check.term();
        check.order();
        return List.copyOf(check.found);
    }

    private void rows() {
        if (guards.emptyFile() && file.rows() == 0 && file.held() > 0) {
            hold(Guard.EMPTY_FILE, "It has no rows, and " + file.held() + " rows are held of what it restates");
        }
        long fewer = file.sentBefore() - file.rows();
        if (file.sentBefore() >= guards.leastRows() && isMore(fewer, file.sentBefore(), guards.fewerRowsPercent())) {
            hold(
                    Guard.FEWER_ROWS,
                    "It has " + file.rows() + " rows, " + percent(fewer, file.sentBefore()) + " fewer than the "
                            + file.sentBefore() + " that were sent before of what it restates");
        }
        if (file.held() >= guards.leastRows() && isMore(file.deleted(), file.held(), guards.deletedPercent())) {
            hold(
                    Guard.DELETED_ROWS,
                    "It would delete " + file.deleted() + " of the " + file.held() + " rows held of what it restates ("
                            + percent(file.deleted(), file.held()) + ")");
        }
    }

    private void columns() {
        Map<String, ColumnNature> before = earlier.columnsOf(file.layout());
        // Terms differ: in a fall many students are new, in a spring few. How full a column is tells something beside
        // its like.
        Map<String, ColumnNature> alike = file.period()
                .season()
                .map(season -> earlier.columnsOf(file.layout(), season))
                .orElse(before);
        for (ColumnNature now : file.columns().columns()) {
            ColumnNature then = before.get(now.column());
            if (then != null) {
                filled(now, then, alike.getOrDefault(now.column(), now));
            }
        }
        natures(before);
    }

    private void filled(ColumnNature now, ColumnNature before, ColumnNature alike) {
        boolean emptied = now.filled() == 0
                && (before.filledPercent() >= ALWAYS_PERCENT || alike.filledPercent() >= USED_PERCENT);
        boolean fewer = alike.filledPercent() - now.filledPercent() >= guards.changedColumnPercent();
        if (guards.missingColumn() && (emptied || fewer)) {
            ColumnNature then = alike == now ? before : alike;
            hold(
                    Guard.MISSING_COLUMN,
                    "The column " + now.column() + " has a value in " + round(now.filledPercent())
                            + " of the new and changed rows; before it was " + round(then.filledPercent()));
        }
    }

    /** Codes may be words (AA, CERT1), and their mix may change by itself: only columns that change together are swapped then. */
    private void natures(Map<String, ColumnNature> before) {
        List<ColumnNature> changed = file.columns().columns().stream()
                .filter(now -> before.containsKey(now.column()))
                .filter(now -> now.filled() >= guards.leastRows())
                .filter(now -> before.get(now.column()).filled() >= guards.leastRows())
                .filter(now -> now.changedPercent(before.get(now.column())) >= guards.changedColumnPercent())
                .toList();
        boolean plainly = changed.stream()
                .anyMatch(now ->
                        now.changedBeyondCodesPercent(before.get(now.column())) >= guards.changedColumnPercent());
        if (plainly || changed.size() > 1) {
            changed.forEach(now -> hold(
                    Guard.CHANGED_COLUMN,
                    "The values of the column " + now.column() + " are of another nature than before ("
                            + name(now.usual()) + ", before "
                            + name(before.get(now.column()).usual()) + "); columns may be swapped"));
        }
    }

    private void term() {
        guards.closedBefore()
                .filter(first -> first.closes(file.period()))
                .ifPresent(first -> hold(
                        Guard.CLOSED_TERM,
                        "It reports " + file.period().text() + ", but terms before " + first + " are closed"));
    }

    private void order() {
        List<EarlierFiles.Taken> newest = file.scopes().stream()
                .map(scope -> earlier.newestOf(file.layout(), scope).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        Optional<EarlierFiles.Taken> other = newest.stream()
                .filter(taken -> !taken.hash().equals(file.hash()))
                .max(Comparator.comparingLong(EarlierFiles.Taken::modified));
        Optional<EarlierFiles.Taken> same = earlier.ofHash(file.hash());
        if (other.isEmpty()) {
            if (guards.repeatedFile() && same.isPresent() && !newest.isEmpty()) {
                hold(Guard.REPEATED_FILE, "It is, byte for byte, " + name(same.get()) + ", which was taken last");
            }
        } else if (guards.olderFile() && same.isPresent()) {
            hold(
                    Guard.OLDER_FILE,
                    "It is, byte for byte, " + name(same.get()) + ", which " + name(other.get())
                            + " has replaced since");
        } else if (guards.olderFile() && other.get().modified() > file.modified()) {
            hold(
                    Guard.OLDER_FILE,
                    "It was written before " + name(other.get()) + ", which was taken before it of what both restate");
        }
    }

    private void hold(Guard guard, String reason) {
        found.add(new Suspicion(guard, reason));
    }

    private static String name(EarlierFiles.Taken taken) {
        return taken.file() + " (number " + taken.version() + ")";
    }

    private static String name(ValueNature nature) {
        return nature.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isMore(long part, long whole, int percent) {
        return part > 0 && HUNDRED * part > (double) percent * whole;
    }

    private static String percent(long part, long whole) {
        return round(HUNDRED * part / whole);
    }

    private static String round(double percent) {
        return String.format(Locale.ROOT, "%.1f %%", percent);
    }
}
