package org.crosswalk.submission.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.crosswalk.mapping.Emission;
import org.crosswalk.mapping.Mapped;
import org.crosswalk.mapping.Problem;
import org.crosswalk.mapping.Provenance;
import org.crosswalk.mapping.RowMapper;
import org.crosswalk.submission.lines.RefusedFileException;
import org.crosswalk.submission.lines.ReportLines;

/** The changes that single rows of a file make. The ledger changes with them. */
final class RowChanges {
    private final String file;
    private final RowMapper mapper;
    private final Ledger ledger;
    private final Comparison comparison;
    private final Counts counts;
    private final RowRecords records;
    private final String partner;
    private final long version;
    private final Consumer<Change> ready;
    private final Set<ScopeRows> concerned = new LinkedHashSet<>();

    /**
     * @param file name of the file
     * @param version of everything that the file changes
     * @param ready takes each change
     */
    RowChanges(
            String file,
            Comparison comparison,
            Counts counts,
            RowRecords records,
            String partner,
            long version,
            Consumer<Change> ready) {
        this.file = file;
        this.mapper = comparison.mapper();
        this.ledger = comparison.ledger();
        this.comparison = comparison;
        this.counts = counts;
        this.records = records;
        this.partner = partner;
        this.version = version;
        this.ready = ready;
        concerned.addAll(comparison.scopes().touched());
    }

    /** The scopes that the file restates, and others of which it has opened or ended rejects. */
    Set<ScopeRows> concerned() {
        return concerned;
    }

    /**
     * Takes the row that a file stands at.
     *
     * @throws RefusedFileException when the row shows that the file is none of its layout
     */
    void take(ReportLines lines) throws RefusedFileException {
        ScopeRows scope = comparison.scopes().of(lines);
        long key = scope == null ? 0 : comparison.key(lines);
        int slot = key == 0 ? -1 : scope.rows().find(key);
        HeldRow before = slot >= 0 && scope.rows().position(slot) != RowTable.NOWHERE
                ? ledger.held().at(scope.rows().position(slot))
                : null;
        Provenance provenance =
                new Provenance(partner, version, file + lines.part() + ':' + lines.lineInPart(), lines.header());
        Mapped mapped = mapper.map(lines.row(), provenance);
        if (mapped instanceof Mapped.Valid valid && slot >= 0) {
            accept(lines, scope, slot, before, valid.emissions(), provenance.origin());
        } else {
            List<Problem> problems =
                    mapped instanceof Mapped.Rejected rejected ? rejected.problems() : List.of(Comparison.UNKEYED);
            reject(lines, scope, slot, before, problems);
        }
    }

    private void accept(
            ReportLines lines, ScopeRows scope, int slot, HeldRow before, List<Emission> emissions, String origin) {
        List<String> facts = new ArrayList<>(emissions.size());
        emissions.forEach(emission -> facts.add(RowRecords.fact(emission.topic(), emission.key())));
        if (before != null) {
            Set<String> kept = new HashSet<>(facts);
            before.facts().stream()
                    .filter(fact -> !kept.contains(fact))
                    .forEach(fact -> RowRecords.endOf(fact, version, origin).forEach(ready));
        }
        for (Emission emission : emissions) {
            ready.accept(Change.of(emission));
            if (emission.deletion()) {
                ready.accept(Change.end(emission.topic(), emission.key()));
            }
        }
        String row = comparison.keyText();
        long content = comparison.content(lines);
        ready.accept(records.entry(mapper.layout().id(), scope.scope(), row, content, facts, version));
        scope.rows().hold(slot, content, ledger.held().add(new HeldRow(row, facts)));
        counts.accepted++;
        endReject(scope, row);
    }

    /** A row that is taken ends the reject of what was sent of it before. */
    private void endReject(ScopeRows scope, String row) {
        RowTable rejects = scope.rejects();
        if (rejects.size() == 0) {
            return;
        }
        int open = rejects.find(RejectKey.hash(
                RejectKey.ofRow(mapper.layout().id(), scope.scope(), row).row()));
        if (open >= 0 && rejects.position(open) != RowTable.NOWHERE) {
            end(scope, open, ledger.held().at(rejects.position(open)), rejects);
        }
    }

    private void reject(ReportLines lines, ScopeRows scopeOfRow, int slot, HeldRow before, List<Problem> problems) {
        if (before != null) {
            end(scopeOfRow, slot, before, scopeOfRow.rows());
        }
        counts.rejected++;
        ScopeRows scope = scopeOfRow == null ? comparison.scopes().ofRejects() : scopeOfRow;
        concerned.add(scope);
        RejectKey name = slot < 0
                ? RejectKey.ofLine(file, lines.line(), scope.scope())
                : RejectKey.ofRow(mapper.layout().id(), scope.scope(), comparison.keyText());
        long key = RejectKey.hash(name.row());
        long content = RejectKey.content(file, lines.line(), comparison.content(lines));
        RowTable rejects = scope.rejects();
        int open = rejects.find(key);
        if (open >= 0 && rejects.content(open) == content) {
            rejects.mark(open, lines.line());
            return;
        }
        Change reject = records.reject(
                name.parts(),
                mapper.layout(),
                file + lines.part(),
                lines.lineInPart(),
                lines.text(),
                problems,
                version);
        List<String> facts = List.of(RowRecords.fact(reject.topic(), reject.key()));
        ready.accept(reject);
        ready.accept(records.entry(mapper.layout().id(), scope.scope(), name.row(), content, facts, version));
        long position = ledger.held().add(new HeldRow(name.row(), facts));
        if (open >= 0) {
            rejects.hold(open, content, position);
            rejects.mark(open, lines.line());
        } else {
            rejects.add(key, content, position, lines.line());
        }
    }

    /** Ends all that is held in a slot. */
    void end(ScopeRows scope, int slot, HeldRow row, RowTable table) {
        concerned.add(scope);
        row.facts().forEach(fact -> RowRecords.endOf(fact, version, file).forEach(ready));
        ready.accept(records.noEntry(mapper.layout().id(), scope.scope(), row.row()));
        table.hold(slot, 0, RowTable.NOWHERE);
    }
}
