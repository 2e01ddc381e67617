package org.crosswalk.flow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the applications count. At rest {@code crosswalk.people.marked} is 0; {@code crosswalk.cells.negative} is always 0,
 * anything else is a defect.
 */
public final class Meters {
    private static final String APPLICATION = "application";

    private final Counter facts;
    private final Counter stale;
    private final Counter rejects;
    private final Counter moves;
    private final Counter links;
    private final Counter evaluations;
    private final Counter cells;
    private final Counter negative;
    private final AtomicLong marked = new AtomicLong();
    private final AtomicLong emptying = new AtomicLong();
    private final AtomicLong largeBlocks = new AtomicLong();

    /**
     * @param registry takes the meters; several applications may share one
     * @param application id of the application, a tag of every meter
     */
    public Meters(MeterRegistry registry, String application) {
        this.facts = counter(registry, application, "crosswalk.facts", "Facts that changed what is held");
        this.stale = counter(
                registry, application, "crosswalk.facts.stale", "Facts ignored: older than what is held, or the same");
        this.rejects = counter(registry, application, "crosswalk.rejects", "Records that could not be taken");
        this.moves =
                counter(registry, application, "crosswalk.moves", "Source persons whose facts moved to another person");
        this.links = counter(registry, application, "crosswalk.links", "Links that were made, changed or taken back");
        this.evaluations = counter(registry, application, "crosswalk.evaluations", "Evaluations of people");
        this.cells = counter(registry, application, "crosswalk.cells.changed", "Values of cells that were published");
        this.negative =
                counter(registry, application, "crosswalk.cells.negative", "Published values below zero: an alarm");
        gauge(registry, application, "crosswalk.people.marked", marked, "People who are marked and not yet evaluated");
        gauge(
                registry,
                application,
                "crosswalk.tables.emptying",
                emptying,
                "Emptied tables whose facts are being removed, over all tasks");
        gauge(
                registry,
                application,
                "crosswalk.blocks.large",
                largeBlocks,
                "Blocks of records that were met since the start and are too large to be compared");
    }

    /** Blocks of records that were met since the start and are too large to be compared. */
    public AtomicLong largeBlocks() {
        return largeBlocks;
    }

    /** Facts that changed what is held. */
    public Counter facts() {
        return facts;
    }

    /** Facts ignored: older than what is held, or the same. */
    public Counter stale() {
        return stale;
    }

    /** Records that could not be taken. */
    public Counter rejects() {
        return rejects;
    }

    /** Source persons whose facts moved to another person. */
    public Counter moves() {
        return moves;
    }

    /** Links that were made, changed or taken back. */
    public Counter links() {
        return links;
    }

    /** Evaluations of people. */
    public Counter evaluations() {
        return evaluations;
    }

    /** Values of cells that were published. */
    public Counter cells() {
        return cells;
    }

    /** Published values below zero. */
    public Counter negative() {
        return negative;
    }

    /** People who are marked and not yet evaluated, over all tasks; each task adds and takes back its own. */
    public AtomicLong marked() {
        return marked;
    }

    /** Emptied tables whose facts are being removed, over all tasks; each task adds and takes back its own. */
    public AtomicLong emptying() {
        return emptying;
    }

    private static void gauge(
            MeterRegistry registry, String application, String name, AtomicLong value, String description) {
        Gauge.builder(name, value, AtomicLong::doubleValue)
                .tag(APPLICATION, application)
                .description(description)
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, String application, String name, String description) {
        return Counter.builder(name)
                .tag(APPLICATION, application)
                .description(description)
                .register(registry);
    }
}
