package org.crosswalk.app;

import java.util.stream.Collectors;
import org.crosswalk.indicators.Catalogue;
import org.crosswalk.indicators.Indicator;

/** The definitions of the indicators, as text for people. */
public final class Definitions {
    private Definitions() {}

    /** One paragraph for each definition in use. */
    public static String text() {
        return Catalogue.all().stream().map(Definitions::paragraph).collect(Collectors.joining("\n"));
    }

    private static String paragraph(Indicator indicator) {
        var description = indicator.description();
        return indicator.id() + " version " + indicator.version() + "\n"
                + "  " + description.wording() + "\n"
                + "  counts   " + description.unit() + "\n"
                + "  final    " + description.window() + "\n"
                + "  source   " + description.source() + "\n"
                + "  CEDS     " + String.join(", ", description.ceds()) + "\n";
    }
}
