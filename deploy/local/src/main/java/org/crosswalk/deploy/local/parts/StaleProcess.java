package org.crosswalk.deploy.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A child process that an earlier run of the same work directory left behind when it was killed. It is ended only if its
 * command line names the directory that its process id file lies in: process ids are used again by others.
 */
final class StaleProcess {

    private static final int PATIENCE_SECONDS = 10;

    private StaleProcess() {}

    /**
     * Ends what a process id file names, if it still runs and belongs to the directory.
     *
     * @param pidFile its first line is the process id
     * @param directory that the command line must name
     */
    static void end(Path pidFile, Path directory) {
        pid(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(process -> belongsTo(process, directory))
                .ifPresent(StaleProcess::end);
    }

    /**
     * Ends the processes of a program that leaves no process id file, if they belong to the directory.
     *
     * @param program name of its executable file
     * @param directory that the command line must name
     */
    static void endNamed(String program, Path directory) {
        ProcessHandle.allProcesses()
                .filter(process -> runs(process, program) && belongsTo(process, directory))
                .forEach(StaleProcess::end);
    }

    private static boolean runs(ProcessHandle process, String program) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).endsWith(program))
                .isPresent();
    }

    private static Optional<Long> pid(Path pidFile) {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            return Files.readAllLines(pidFile).stream().findFirst().map(line -> Long.valueOf(line.trim()));
        } catch (IOException | NumberFormatException e) {
            // A torn file names nobody.
            return Optional.empty();
        }
    }

    private static boolean belongsTo(ProcessHandle process, Path directory) {
        String command = process.info().commandLine().orElse("");
        return command.contains(directory.toAbsolutePath().normalize().toString());
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
