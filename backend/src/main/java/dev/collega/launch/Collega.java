package dev.collega.launch;

import io.quarkus.runtime.annotations.QuarkusMain;

/** The program: prepares the folder, the keys and the database, runs the application, and leaves all in order. */
@QuarkusMain
public final class Collega {

    Collega() {}

    /** Ends with 0 after an ordered stop, and with 1 and one line on standard error if it cannot start. */
    public static void main(String... arguments) {
        // Addresses that are none get a problem from dev.collega.shared.problem instead of an empty answer.
        System.setProperty("vertx.disableURIValidation", "true");
        var console = new Console(System.out);
        int code = new Launch(new Preparation(Settings.read(), console), console).run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }
}
