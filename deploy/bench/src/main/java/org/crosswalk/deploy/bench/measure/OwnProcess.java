package org.crosswalk.deploy.bench.measure;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Work in a Java process of its own, so that its memory and its warming up are its own. */
public final class OwnProcess {

    private OwnProcess() {}

    /**
     * Does it, and waits for its end.
     *
     * @param main has the method {@code main} that does it
     * @param heap the most, such as {@code 3g}
     * @param settings further settings of the Java machine
     * @param arguments of {@code main}
     * @throws IOException when it fails
     */
    public static void run(Class<?> main, String heap, List<String> settings, List<String> arguments)
            throws IOException, InterruptedException {
        Stream<String> java =
                Stream.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx" + heap, "-XX:+UseParallelGC");
        Stream<String> work = Stream.of("-cp", System.getProperty("java.class.path"), main.getName());
        Process process = new ProcessBuilder(Stream.of(java, settings.stream(), work, arguments.stream())
                        .flatMap(part -> part)
                        .toList())
                .inheritIO()
                .start();
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(
                        main.getSimpleName() + " " + String.join(" ", arguments) + " ended with code " + code);
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
