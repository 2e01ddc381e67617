package org.crosswalk.indicators;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.crosswalk.history.History;
import org.crosswalk.history.Observations;
import org.crosswalk.indicators.Contributions.Row;

/** From a person's history to what the person contributes to the cells: a pure function, the same in stream and batch. */
public final class Evaluation {
    private Evaluation() {}

    /**
     * What a person contributes to all indicators of the {@link Catalogue}.
     *
     * @param observations what all facts of the person say together
     * @param calendar how far the partners have reported
     */
    public static Contributions evaluate(Observations observations, Calendar calendar) {
        if (observations.isEmpty()) {
            return Contributions.NONE;
        }
        var history = History.of(observations);
        Map<Population, List<Unit>> units = new EnumMap<>(Population.class);
        for (Population population : Population.values()) {
            units.put(population, population.units(history));
        }
        List<Row> rows = new ArrayList<>();
        for (Indicator indicator : Catalogue.all()) {
            indicator.contribute(history, units.get(indicator.population()), calendar, rows::add);
        }
        return rows.isEmpty()
                ? Contributions.NONE
                : new Contributions(Subgroups.of(observations), history.inDoubt(), rows);
    }
}
