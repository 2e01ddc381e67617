package org.crosswalk.deploy.local;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.crosswalk.deploy.local.output.TextTable;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Layouts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the layouts that come with Crosswalk. */
@Command(
        name = "layouts",
        description = "Lists the layouts that files may have: name, sector and what it is.",
        mixinStandardHelpOptions = true)
final class LayoutsVerb implements Callable<Integer> {

    @Mixin
    private DebugOption debug;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(TextTable.of(Layouts.bundled().stream()
                .sorted()
                .map(Layouts::bundled)
                .map(LayoutsVerb::row)
                .toList()));
        out.flush();
        return Crosswalk.DONE;
    }

    private static List<String> row(Layout layout) {
        return List.of(layout.id(), layout.sector().name().toLowerCase(Locale.ROOT), layout.title());
    }
}
