package org.crosswalk.deploy.local.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A child process that an earlier run of the same work directory left behind when it was killed. It is known by its program and by
 * its command line, which names the directory: a file with its process id may not be written yet, and ids are used again by others.
 */
final class StaleProcess {
    private static final int PATIENCE_SECONDS = 10;

    private StaleProcess() {}

    /**
     * The processes of a program that were started with an argument.
     *
     * @param program name of its executable file
     * @param argument what the command line must hold
     */
    static Stream<ProcessHandle> all(String program, String argument) {
        return ProcessHandle.allProcesses().filter(process -> runs(process, program) && names(process, argument));
    }

    /** Ends them, and what they have started. */
    static void end(String program, String argument) {
        all(program, argument).forEach(StaleProcess::end);
    }

    private static boolean runs(ProcessHandle process, String program) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).endsWith(program))
                .isPresent();
    }

    private static boolean names(ProcessHandle process, String argument) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(argument))
                .isPresent();
    }

    private static void end(ProcessHandle process) {
        // A server's own children may hold its files and its memory a moment longer than it lives.
        List<ProcessHandle> family =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        process.destroy();
        awaitEnd(process);
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(StaleProcess::awaitEnd);
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // It is killed next, or has been: what is left then is an entry that its parent does not clear.
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
