package org.crosswalk.app;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crosswalk.flow.ContractValues;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.Counts;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.indicators.IndicatorCell;

/** Reads the published cells. */
public final class CellReader {
    private CellReader() {}

    /**
     * Every cell as it is published at the moment of the call; cells that are zero do not exist.
     *
     * @param bootstrap addresses of brokers
     * @param registryUrl address of the registry's Confluent API
     * @throws org.apache.kafka.common.KafkaException when the brokers cannot be reached
     */
    public static SortedMap<CellKey, Counts> readAll(String bootstrap, String registryUrl) {
        return readAll(bootstrap, ContractValues.of(registryUrl));
    }

    static SortedMap<CellKey, Counts> readAll(String bootstrap, ContractValues values) {
        List<String> topics = List.of(Topics.CELLS.name());
        try (var scan = TopicScan.open(bootstrap, values, topics, line -> {})) {
            SortedMap<CellKey, Counts> cells = new TreeMap<>();
            scan.read(topics, (topic, key, value) -> take(cells, key, (IndicatorCell) value));
            return cells;
        }
    }

    /** Takes one record of the cells' topic into what is known of the cells. */
    static void take(SortedMap<CellKey, Counts> cells, String key, IndicatorCell cell) {
        Counts counts = cell == null ? Counts.ZERO : counts(cell);
        if (counts.isZero()) {
            cells.remove(CellKey.parse(key));
        } else {
            cells.put(CellKey.parse(key), counts);
        }
    }

    private static Counts counts(IndicatorCell cell) {
        return new Counts(
                cell.getNumerator(),
                cell.getDenominator(),
                cell.getPending(),
                cell.getNumeratorInDoubt(),
                cell.getDenominatorInDoubt());
    }
}
