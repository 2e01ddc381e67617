package org.crosswalk.ingest.wbl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.crosswalk.schemas.control.LedgerEntry;
import org.crosswalk.schemas.control.LineFact;

/** What a batch of lines made, as entries of the ledger that are small enough for a broker. */
final class BatchLedger {
    /** In characters of what is named; a quarter of what a broker takes, however the characters are encoded. */
    private static final int LARGEST = 200_000;

    private BatchLedger() {}

    /**
     * The entries, at least one.
     *
     * @param row what names the batch in its log; of several entries each says which of how many it is
     * @param records facts and rejects of the batch, in the order of its lines
     */
    static List<LedgerEntry> of(
            String partner, String layout, String log, String row, long version, List<SourceRecord> records) {
        List<List<LineFact>> parts = parts(records);
        return IntStream.range(0, parts.size())
                .mapToObj(part -> LedgerEntry.newBuilder()
                        .setVersion(version)
                        .setPartner(partner)
                        .setLayout(layout)
                        .setScope(log)
                        .setRow(parts.size() == 1 ? row : row + '+' + (part + 1) + '/' + parts.size())
                        .setLines(parts.get(part))
                        .build())
                .toList();
    }

    private static List<List<LineFact>> parts(List<SourceRecord> records) {
        List<List<LineFact>> parts = new ArrayList<>();
        List<LineFact> lines = new ArrayList<>();
        int size = 0;
        for (SourceRecord record : records) {
            // The null value after a deletion says nothing more.
            if (record.value() instanceof Struct made) {
                String fact = record.topic() + ' ' + record.key();
                if (size > 0 && size + fact.length() > LARGEST) {
                    parts.add(lines);
                    lines = new ArrayList<>();
                    size = 0;
                }
                size += fact.length();
                lines.add(new LineFact(fact, made.getInt64("version"), made.getBoolean("deleted")));
            }
        }
        parts.add(lines);
        return parts;
    }
}
