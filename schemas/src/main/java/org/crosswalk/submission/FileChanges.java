package org.crosswalk.submission;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.crosswalk.mapping.Emission;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Mapped;
import org.crosswalk.mapping.Problem;
import org.crosswalk.mapping.Provenance;
import org.crosswalk.mapping.RowMapper;

/**
 * The changes that a file makes, in the order in which they must be written: first the end of all that earlier files held
 * and this one has not, then its new and changed rows, then the end of rejects that are mended, and the control record. The
 * ledger changes with them.
 */
final class FileChanges implements Outcome.Changes {
    private final ReportFile file;
    private final Layout layout;
    private final RowMapper mapper;
    private final Ledger ledger;
    private final Comparison comparison;
    private final ControlRecords records;
    private final Counts counts;
    private final String hash;
    private final String partner;
    private final long version;
    private final Deque<Change> ready = new ArrayDeque<>();
    private final Deque<Step> steps = new ArrayDeque<>();
    private ReportLines lines;

    /** A part of the work; it puts changes into {@link #ready} and returns false when it is done. */
    private interface Step {
        boolean proceed() throws IOException, RefusedFileException;
    }

    FileChanges(
            ReportFile file,
            RowMapper mapper,
            Ledger ledger,
            Comparison comparison,
            Counts counts,
            boolean hasRowsToRead,
            String hash,
            ControlRecords records,
            String partner,
            long version) {
        this.file = file;
        this.layout = mapper.layout();
        this.mapper = mapper;
        this.ledger = ledger;
        this.comparison = comparison;
        this.counts = counts;
        this.hash = hash;
        this.records = records;
        this.partner = partner;
        this.version = version;
        comparison.touched().forEach(scope -> steps.add(new MissingRows(scope)));
        if (hasRowsToRead) {
            steps.add(this::readRow);
        }
        ledger.scopes(layout.id()).stream()
                .filter(scope -> scope.rejects().size() > 0 || hasRowsToRead)
                .forEach(scope -> steps.add(new MendedRejects(scope)));
        steps.add(this::conclude);
    }

    @Override
    public boolean hasNext() {
        try {
            while (ready.isEmpty() && !steps.isEmpty()) {
                if (!steps.peek().proceed()) {
                    steps.remove();
                }
            }
        } catch (IOException | RefusedFileException e) {
            throw new FileChangedException(file.name(), e);
        }
        return !ready.isEmpty();
    }

    @Override
    public Change next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    @Override
    public boolean isLastNext() {
        return hasNext() && ready.size() == 1 && steps.isEmpty();
    }

    @Override
    public void close() {
        try {
            if (lines != null) {
                lines.close();
            }
        } catch (IOException e) {
            throw new FileChangedException(file.name(), e);
        }
    }

    private boolean readRow() throws IOException, RefusedFileException {
        if (lines == null) {
            lines = new ReportLines(mapper, file.open());
        }
        if (!lines.next()) {
            if (!lines.hash().equals(hash)) {
                throw new FileChangedException(file.name(), null);
            }
            return false;
        }
        if (comparison.judge(lines) == Comparison.Verdict.READ) {
            read();
        }
        return true;
    }

    private void read() throws RefusedFileException {
        ScopeRows scope = comparison.scopeOf(lines);
        long key = scope == null ? 0 : comparison.key(lines);
        int slot = key == 0 ? -1 : scope.rows().find(key);
        HeldRow before = slot >= 0 && scope.rows().position(slot) != RowTable.NOWHERE
                ? ledger.held().at(scope.rows().position(slot))
                : null;
        Provenance provenance = new Provenance(partner, version, file.name() + ':' + lines.line(), lines.header());
        Mapped mapped = mapper.map(lines.shape().row(lines.bytes(), lines.from(), lines.to()), provenance);
        if (mapped instanceof Mapped.Valid valid && slot >= 0) {
            accept(scope, slot, before, valid.emissions(), provenance.origin());
        } else {
            List<Problem> problems = mapped instanceof Mapped.Rejected rejected
                    ? rejected.problems()
                    : List.of(new Problem("", "required", "Fill the fields that tell the row from others", ""));
            reject(scope, slot, before, problems);
        }
    }

    private void accept(ScopeRows scope, int slot, HeldRow before, List<Emission> emissions, String origin) {
        List<String> facts = new ArrayList<>(emissions.size());
        emissions.forEach(emission -> facts.add(ControlRecords.fact(emission.topic(), emission.key())));
        if (before != null) {
            Set<String> kept = new HashSet<>(facts);
            before.facts().stream()
                    .filter(fact -> !kept.contains(fact))
                    .forEach(fact -> ready.addAll(ControlRecords.endOf(fact, version, origin)));
        }
        for (Emission emission : emissions) {
            ready.add(Change.of(emission));
            if (emission.deletion()) {
                ready.add(Change.end(emission.topic(), emission.key()));
            }
        }
        String row = comparison.keyText();
        long content = comparison.content(lines);
        ready.add(records.entry(layout.id(), scope.scope(), row, content, facts, version));
        scope.rows().hold(slot, content, ledger.held().add(new HeldRow(row, facts)));
        counts.accepted++;
    }

    private void reject(ScopeRows scopeOfRow, int slot, HeldRow before, List<Problem> problems) {
        if (before != null) {
            end(scopeOfRow, slot, before, scopeOfRow.rows());
        }
        counts.rejected++;
        ScopeRows scope = scopeOfRow == null ? comparison.scopeOfRejects() : scopeOfRow;
        String row = RejectKey.of(file.name(), lines.line());
        long key = RejectKey.hash(row);
        long content = comparison.content(lines);
        RowTable rejects = scope.rejects();
        int open = rejects.find(key);
        if (open >= 0 && rejects.content(open) == content) {
            rejects.mark(open, lines.line());
            return;
        }
        Change reject = records.reject(layout, file.name(), lines.line(), lines.text(), problems, version);
        List<String> facts = List.of(ControlRecords.fact(reject.topic(), reject.key()));
        ready.add(reject);
        ready.add(records.entry(layout.id(), scope.scope(), row, content, facts, version));
        long position = ledger.held().add(new HeldRow(row, facts));
        if (open >= 0) {
            rejects.hold(open, content, position);
            rejects.mark(open, lines.line());
        } else {
            rejects.add(key, content, position, lines.line());
        }
    }

    /** Ends all that is held in a slot. */
    private void end(ScopeRows scope, int slot, HeldRow row, RowTable table) {
        row.facts().forEach(fact -> ready.addAll(ControlRecords.endOf(fact, version, file.name())));
        ready.add(records.noEntry(layout.id(), scope.scope(), row.row()));
        table.hold(slot, 0, RowTable.NOWHERE);
    }

    private boolean conclude() {
        close();
        counts.close();
        ledger.scopes(layout.id()).forEach(ScopeRows::settle);
        ready.add(records.taken(layout, comparison.reported(), file.name(), hash, counts, version));
        return false;
    }

    /** Ends the rows of a scope that the file does not have, a few at a time. */
    private final class MissingRows implements Step {
        private final ScopeRows scope;
        private int slot;

        MissingRows(ScopeRows scope) {
            this.scope = scope;
        }

        @Override
        public boolean proceed() {
            RowTable rows = scope.rows();
            while (slot < rows.slots()) {
                int at = slot++;
                if (rows.isRow(at) && rows.position(at) != RowTable.NOWHERE && rows.mark(at) == 0) {
                    end(scope, at, ledger.held().at(rows.position(at)), rows);
                    counts.deleted++;
                    return true;
                }
            }
            return false;
        }
    }

    /** Ends the rejects of a scope, or of an earlier file of the same name, that the file does not have. */
    private final class MendedRejects implements Step {
        private final ScopeRows scope;
        private int slot;

        MendedRejects(ScopeRows scope) {
            this.scope = scope;
        }

        @Override
        public boolean proceed() {
            RowTable rejects = scope.rejects();
            boolean restated = comparison.touched().contains(scope);
            while (slot < rejects.slots()) {
                int at = slot++;
                if (rejects.isRow(at) && rejects.position(at) != RowTable.NOWHERE && rejects.mark(at) == 0) {
                    HeldRow row = ledger.held().at(rejects.position(at));
                    if (restated || RejectKey.isOfFile(row.row(), file.name())) {
                        end(scope, at, row, rejects);
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
