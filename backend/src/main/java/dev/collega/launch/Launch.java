package dev.collega.launch;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One run, from nothing to an ordered stop, whether by the application's own end, by ctrl-C or by SIGTERM. */
final class Launch {

    private static final int SECONDS_TO_STOP = 60;

    private final Preparation preparation;
    private final Console console;
    private final CountDownLatch applicationEnded = new CountDownLatch(1);
    private volatile boolean interrupted;
    private int exitCode;

    Launch(Preparation preparation, Console console) {
        this.preparation = preparation;
        this.console = console;
    }

    /** The exit code. */
    int run(String... arguments) {
        var hook = new Thread(this::onSignal, "collega-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            preparation.prepare();
            serve(arguments);
        } catch (StartupProblem problem) {
            fail(problem);
        } finally {
            applicationEnded.countDown();
            preparation.close();
            forget(hook);
        }
        return exitCode;
    }

    private void serve(String... arguments) {
        if (interrupted) {
            return;
        }
        console.say("Starting", "migrating the database and starting the application");
        // In dev mode Quarkus shows problems itself and starts again after a change.
        Quarkus.run(Ready.class, LaunchMode.current().isDev() ? null : this::ended, arguments);
    }

    /** Replaces Quarkus' handler, which would exit before the database has been stopped. */
    private void ended(int code, Throwable cause) {
        exitCode = code;
        if (cause != null && !interrupted) {
            fail(StartupProblems.explain(cause));
        }
    }

    private void fail(StartupProblem problem) {
        exitCode = 1;
        if (!interrupted) {
            System.err.println("Collega cannot start. " + problem.getMessage());
        }
    }

    /** The application first, the database after it. */
    private void onSignal() {
        interrupted = true;
        try {
            applicationEnded.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        preparation.close();
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is running already.
        }
    }
}
