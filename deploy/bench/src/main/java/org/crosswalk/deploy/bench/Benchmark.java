package org.crosswalk.deploy.bench;

import org.crosswalk.deploy.bench.measure.Table;

/** One question about speed, with its answer as lines of the table. */
interface Benchmark {

    /** What it is called on the command line. */
    String name();

    /** One line that says what it shows. */
    String shows();

    /**
     * Measures and adds lines.
     *
     * @throws WrongResult if what was measured did not compute what it should; then no time is worth printing
     */
    void run(Ground ground, Table table) throws Exception;
}
