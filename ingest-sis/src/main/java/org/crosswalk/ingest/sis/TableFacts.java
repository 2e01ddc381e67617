package org.crosswalk.ingest.sis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.crosswalk.ingest.sis.Change.Operation;
import org.crosswalk.mapping.Facts;
import org.crosswalk.mapping.Mapped;
import org.crosswalk.mapping.Problem;
import org.crosswalk.mapping.Provenance;

/** The facts of one table of one partner: every change becomes one record. Pure. */
final class TableFacts {
    private final String partner;
    private final TableMapping table;
    private final ControlRecords control;

    TableFacts(String partner, TableMapping table) {
        this.partner = partner;
        this.table = table;
        this.control = new ControlRecords(partner);
    }

    /**
     * What a change becomes; nothing when it concerns rows that mean nothing.
     *
     * @param key Debezium's key of the row, or null
     * @param version the change's place in the order of all changes
     */
    Optional<Outgoing> of(Change change, Struct key, long version) {
        return switch (change.operation()) {
            case READ, CREATE, UPDATE -> stated(change, key, version);
            case DELETE -> Optional.of(ended(change, key, version));
            case TRUNCATE -> Optional.of(emptied(version));
            case MESSAGE -> Optional.empty();
        };
    }

    /** The null value that follows a deletion; nothing when the deletion could not be told either. */
    Optional<Outgoing> forgotten(Struct key) {
        return factKey(key).map(factKey -> Outgoing.of(table.topic(), factKey, null));
    }

    /** All facts of the table with a lower version than this one do not hold. */
    Outgoing readAnew(long version) {
        return control.emptied(table, version, "The table is read anew");
    }

    /** The key under which a row is rejected. */
    String rejectKey(Struct key) {
        return control.rejectKey(table, key);
    }

    private Optional<Outgoing> stated(Change change, Struct key, long version) {
        Optional<Problem> problem = unfit(change, key);
        if (problem.isPresent()) {
            return Optional.of(rejected(List.of(problem.get()), change.after(), key, version));
        }
        var provenance = Provenance.of(partner, version, Lsn.origin(table.table(), change.lsn()));
        Mapped mapped = table.mapper().map(new StructRow(change.after()), provenance);
        if (mapped instanceof Mapped.Rejected rejected) {
            return Optional.of(rejected(rejected.problems(), change.after(), key, version));
        }
        var emissions = ((Mapped.Valid) mapped).emissions();
        if (!emissions.isEmpty()) {
            return Optional.of(Outgoing.of(emissions.get(0)));
        }
        boolean meantSomething = change.operation() == Operation.UPDATE
                && !(table.mapper().map(new StructRow(change.before()), provenance) instanceof Mapped.Valid valid
                        && valid.emissions().isEmpty());
        return meantSomething ? Optional.of(ended(change, key, version)) : Optional.empty();
    }

    private Outgoing ended(Change change, Struct key, long version) {
        String origin = Lsn.origin(table.table(), change.lsn());
        return factKey(key)
                .map(factKey -> Outgoing.of(Facts.deletion(table.topic(), factKey, version, origin)))
                .orElseGet(() -> rejected(List.of(badKey()), change.before(), key, version));
    }

    private Outgoing emptied(long version) {
        return table.topicShared()
                ? rejected(
                        List.of(new Problem(
                                "",
                                "truncate",
                                "Several tables feed " + table.topic().name()
                                        + ", so the facts of this one cannot be told apart: delete its rows instead, or"
                                        + " have the database read anew",
                                "")),
                        null,
                        null,
                        version)
                : control.emptied(table, version, "The table was emptied");
    }

    private Optional<Problem> unfit(Change change, Struct key) {
        StructRow after = new StructRow(change.after());
        Set<String> missing = after.missing(table.columns());
        if (!missing.isEmpty()) {
            return Optional.of(columnsGone(change, missing));
        }
        if (!hasKey(key)) {
            return Optional.of(badKey());
        }
        Set<String> notSent = after.notSent(table.columns());
        if (!notSent.isEmpty()) {
            return Optional.of(new Problem(
                    String.join(", ", notSent),
                    "replica-identity",
                    "The server did not send an unchanged value: ALTER TABLE " + table.table()
                            + " REPLICA IDENTITY FULL, then change the row once more",
                    ""));
        }
        if (change.operation() == Operation.UPDATE
                && (change.before() == null || !after.agrees(new StructRow(change.before()), table.keyColumns()))) {
            return Optional.of(new Problem(
                    String.join(", ", table.keyColumns()),
                    "replica-identity",
                    "A changed key would go unseen: ALTER TABLE " + table.table() + " REPLICA IDENTITY FULL",
                    ""));
        }
        return Optional.empty();
    }

    /** A reading replaces what is held, so that a reading without what the mapping needs would leave nothing. */
    private Problem columnsGone(Change change, Set<String> missing) {
        if (change.operation() == Operation.READ) {
            throw new DataException("Table " + table.table() + " has no column " + String.join(", ", missing)
                    + ", which the layout " + table.layout() + " reads, so it is not read: " + remedy());
        }
        return new Problem(
                String.join(", ", missing),
                "column",
                "The table has no such column any more, so the row's change waits: " + remedy(),
                "");
    }

    private String remedy() {
        return "correct the mapping, then `crosswalk resnapshot --partner " + partner + " --table " + table.table()
                + "`";
    }

    private Optional<String> factKey(Struct key) {
        return hasKey(key) ? table.mapper().key(new StructRow(key), partner) : Optional.empty();
    }

    private boolean hasKey(Struct key) {
        return key != null && new StructRow(key).missing(table.keyColumns()).isEmpty();
    }

    private Problem badKey() {
        return new Problem(
                String.join(", ", table.keyColumns()),
                "message-key",
                "The row's key must have a value for each of these columns: name them in message.key.columns",
                "");
    }

    private Outgoing rejected(List<Problem> problems, Struct row, Struct key, long version) {
        return control.rejected(table, problems, row, key, version);
    }
}
