package dev.collega.launch;

/**
 * Ends a Collega that `mvn` has started together with it. `quarkus:run` waits for its child when Maven itself is told to
 * stop (SIGTERM from a script or an editor) and leaves it behind when Maven is killed.
 */
public final class StopWithMaven {

    private StopWithMaven() {}

    /** Run by the build inside Maven's own JVM: its end is passed on to the programs it has started. */
    public static void main(String... arguments) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> ProcessHandle.current().children().forEach(ProcessHandle::destroy), "stop-children"));
    }

    /** Run by the application: a Maven that was killed can pass nothing on. */
    static void whenMavenEnds() {
        ProcessHandle.current().parent().ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(1)));
    }
}
