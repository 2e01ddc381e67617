package org.crosswalk.deploy.local;

import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.crosswalk.app.CellFilter;
import org.crosswalk.app.CellReader;
import org.crosswalk.app.CellTable;
import org.crosswalk.deploy.local.run.Access;
import org.crosswalk.deploy.local.run.Addresses;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.Counts;
import org.crosswalk.indicators.Subgroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the running indicators. */
@Command(
        name = "indicators",
        description =
                "Reads the running indicators: of the run that goes on in the work directory, of the cluster that the "
                        + "region file names, or of the data that an ended run left.",
        mixinStandardHelpOptions = true)
final class IndicatorsVerb implements Callable<Integer> {

    @Mixin
    private AccessOptions options;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); csv and json print all dimensions.")
    private CellTable.Format format;

    @Option(names = "--indicator", paramLabel = "ID", description = "Only this indicator, such as PR-1.")
    private String indicator;

    @Option(names = "--cohort", paramLabel = "C", description = "Only this cohort, such as 2021-22 or fall-2022.")
    private String cohort;

    @Option(
            names = "--by",
            paramLabel = "DIM",
            description =
                    "Only this dimension, such as sex; `all` for the undivided cells, which a table shows by itself.")
    private String dimension;

    @Override
    public Integer call() {
        try (Access access = options.open()) {
            Addresses addresses = access.addresses();
            SortedMap<CellKey, Counts> cells =
                    CellReader.readAll(addresses.bootstrapServers(), addresses.registryUrl());
            System.out.print(CellTable.format(filter().of(cells), format));
            return Crosswalk.DONE;
        }
    }

    private CellFilter filter() {
        boolean undivided = format == CellTable.Format.TABLE && dimension == null;
        return new CellFilter(
                Optional.ofNullable(indicator),
                Optional.ofNullable(cohort),
                undivided ? Optional.of(Subgroup.ALL.dimension()) : Optional.ofNullable(dimension));
    }
}
