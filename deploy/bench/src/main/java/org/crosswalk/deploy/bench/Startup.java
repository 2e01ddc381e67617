package org.crosswalk.deploy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crosswalk.deploy.bench.measure.Spread;
import org.crosswalk.deploy.bench.measure.Table;

/** How long the demonstration takes from its start to the first indicator, and how much memory its Java processes take. */
final class Startup implements Benchmark {

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public String shows() {
        return "seconds from the start of the demonstration to its first indicator, and the memory of its Java processes";
    }

    @Override
    public void run(Ground ground, Table table) throws Exception {
        Sizes sizes = ground.sizes();
        Start.prepare(ground.home(), ground.directory(name()).resolve("prepared"));
        List<Start> starts = new ArrayList<>();
        for (int number = 1; number <= sizes.starts(); number++) {
            Start start =
                    Start.of(ground.home(), ground.directory(name()).resolve("demo-" + number), sizes.demoStudents());
            starts.add(start);
            ground.say(String.format(
                    Locale.ROOT,
                    "  start %d: first indicator after %.1f s by the clock, %.1f s as the demonstration tells; %.0f MB",
                    number,
                    start.seconds(),
                    start.told(),
                    start.megabytes()));
        }
        String students = ", " + sizes.demoStudents() + " students";
        Spread seconds = Spread.of(starts.stream().mapToDouble(Start::seconds));
        table.single(name(), "s to first indicator" + students, range(seconds), "< 30", "");
        Spread megabytes = Spread.of(starts.stream().mapToDouble(Start::megabytes));
        table.single(name(), "MB of all Java processes" + students, range(megabytes), "< 1,536", "");
    }

    private static String range(Spread spread) {
        return Table.tenth(spread.median()) + " (" + Table.tenth(spread.lowest()) + ".." + Table.tenth(spread.highest())
                + ")";
    }
}
