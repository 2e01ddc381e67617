package org.crosswalk.indicators;

import java.util.List;
import java.util.function.Consumer;
import org.crosswalk.history.History;
import org.crosswalk.indicators.Contributions.Row;

/**
 * The definition of an indicator: whom it counts, what it asks of them, and when the answer is known. A published
 * definition never changes; a changed one has a new version, which may run beside the old one.
 */
public final class Indicator {
    /**
     * What people read of a definition.
     *
     * @param wording the definition in one sentence
     * @param source where the definition comes from
     * @param ceds ids of the CEDS elements that it rests on
     * @param unit what is counted
     * @param window when a unit is final
     */
    public record Description(String wording, String source, List<String> ceds, String unit, String window) {}

    /** What is asked of a unit; the counts of a unit whose window is reported, with nothing pending. */
    interface Measure {
        Counts count(History history, Unit unit, Organization organization);

        /** Whether the numerator is a part of the denominator. */
        default boolean isShare() {
            return true;
        }
    }

    /** Whether all that the measure of a unit rests on has been reported. */
    interface Window {
        boolean reported(Calendar calendar, Unit unit);
    }

    private final String id;
    private final int version;
    private final Description description;
    private final Population population;
    private final Measure measure;
    private final Window window;

    Indicator(String id, int version, Description description, Population population, Measure measure, Window window) {
        this.id = id;
        this.version = version;
        this.description = description;
        this.population = population;
        this.measure = measure;
        this.window = window;
    }

    /** Id, such as {@code TR-2.R1.math}. */
    public String id() {
        return id;
    }

    /** Version of the definition, from 1. */
    public int version() {
        return version;
    }

    /** What people read of the definition. */
    public Description description() {
        return description;
    }

    /** Whether the rate is a share: of those in the denominator, so many are in the numerator. */
    public boolean isShare() {
        return measure.isShare();
    }

    Population population() {
        return population;
    }

    /** Gives what the units of a person contribute, sorted by cell if the units are sorted by cohort. */
    void contribute(History history, List<Unit> units, Calendar calendar, Consumer<Row> rows) {
        for (Unit unit : units) {
            boolean known = window.reported(calendar, unit);
            for (Organization organization : unit.organizations()) {
                Counts counts = measure.count(history, unit, organization);
                if (counts.denominator() != 0) {
                    var cell = new BaseCell(id, version, unit.cohort(), organization.type(), organization.id());
                    rows.accept(new Row(cell, known ? counts : new Counts(0, 0, counts.denominator())));
                }
            }
        }
    }
}
