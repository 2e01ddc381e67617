package org.crosswalk.deploy.local;

import java.io.PrintWriter;
import org.crosswalk.app.OtherModel;
import org.crosswalk.deploy.local.config.BadRegion;
import org.crosswalk.deploy.local.parts.Unavailable;
import org.crosswalk.deploy.local.run.BadUsage;
import org.crosswalk.identity.model.BadModel;
import org.crosswalk.mapping.LayoutException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command line. Exit codes: 0 done, 1 the answer is no, 2 bad usage or configuration, 3 something needed cannot be
 * reached.
 */
@Command(
        name = "crosswalk",
        description = "Streams changes of K-12, college and work-based-learning records into running indicators.",
        synopsisSubcommandLabel = "<verb>",
        commandListHeading = "%nVerbs:%n",
        footer = {
            "",
            "Exit codes: 0 done; 1 the answer is no, such as a difference found;",
            "2 bad usage or configuration; 3 something needed cannot be reached."
        },
        mixinStandardHelpOptions = true,
        version = "crosswalk 0.1.0",
        subcommands = {
            DemoVerb.class,
            UpVerb.class,
            IndicatorsVerb.class,
            VerifyVerb.class,
            ReconcileVerb.class,
            HeldVerb.class,
            FeedbackVerb.class,
            LinkVerb.class,
            TrainVerb.class,
            WhyVerb.class,
            ReviewVerb.class,
            CheckVerb.class,
            LayoutsVerb.class,
            LayoutVerb.class,
            ResnapshotVerb.class,
            DescribeVerb.class,
            ResetVerb.class,
            CleanVerb.class
        })
public final class Crosswalk implements Runnable {

    static final int DONE = 0;
    static final int NO = 1;
    static final int BAD_USAGE = 2;
    static final int UNREACHABLE = 3;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Carries out a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line with its answers to failure. */
    static CommandLine commandLine() {
        return new CommandLine(new Crosswalk())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Crosswalk::refuse)
                .setExecutionExceptionHandler(Crosswalk::fail);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do; `crosswalk --help` lists the verbs.");
    }

    private static int refuse(ParameterException refused, String[] arguments) {
        CommandLine command = refused.getCommandLine();
        command.getErr().println(refused.getMessage());
        if (!refused.getMessage().contains("--help")) {
            command.getErr()
                    .println("`" + command.getCommandSpec().qualifiedName() + " --help` tells what can be given.");
        }
        return BAD_USAGE;
    }

    private static int fail(Exception failure, CommandLine command, ParseResult given) {
        PrintWriter err = command.getErr();
        if (DebugOption.given(given)) {
            failure.printStackTrace(err);
        }
        if (failure instanceof BadRegion
                || failure instanceof BadModel
                || failure instanceof BadUsage
                || failure instanceof LayoutException
                || failure instanceof OtherModel) {
            err.println(failure.getMessage());
            return BAD_USAGE;
        }
        if (failure instanceof Unavailable) {
            err.println(failure.getMessage());
            return UNREACHABLE;
        }
        err.println(failure + "; give --debug to see where this comes from.");
        return UNREACHABLE;
    }
}
