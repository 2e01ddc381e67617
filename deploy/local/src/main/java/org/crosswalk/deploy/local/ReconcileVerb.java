package org.crosswalk.deploy.local;

import java.util.concurrent.Callable;
import org.crosswalk.deploy.local.reconcile.Reconciler;
import org.crosswalk.deploy.local.run.Access;
import org.crosswalk.deploy.local.run.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares what partners sent with what the topics hold. */
@Command(
        name = "reconcile",
        description =
                "Compares what partners sent in files and logs with what the topics hold: that every row ended as "
                        + "exactly one of accepted, unchanged, rejected, superseded, held, per file, partner and term; that the "
                        + "ledger has the rows that the control records tell; and that the topics have the facts that the "
                        + "ledger tells, each once. Ask when no file is being taken. Exit code 1 when anything differs.",
        mixinStandardHelpOptions = true)
final class ReconcileVerb implements Callable<Integer> {

    @Mixin
    private AccessOptions options;

    @Override
    public Integer call() {
        Console console = Terminal.besideResult();
        try (Access access = options.open(console)) {
            Reconciler.Found found = new Reconciler(access.addresses(), console::progress).reconcile();
            System.out.print(found.tables());
            System.out.println();
            found.differences().forEach(System.out::println);
            System.out.println(found.differences().size() + " differences");
            return found.differences().isEmpty() ? Crosswalk.DONE : Crosswalk.NO;
        }
    }
}
