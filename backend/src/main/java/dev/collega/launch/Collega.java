package dev.collega.launch;

import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * The program: prepares the folder, the keys and the database, runs the application, and leaves all in order. With the
 * argument {@code rotate-keys} or {@code load-mesh} it does that instead.
 */
@QuarkusMain
public final class Collega {

    Collega() {}

    /** Ends with 0 after an ordered stop, and with 1 and one line on standard error if it cannot start. */
    public static void main(String... arguments) {
        // Addresses that are none get a problem from dev.collega.shared.problem instead of an empty answer.
        System.setProperty("vertx.disableURIValidation", "true");
        var console = new Console(System.out);
        var settings = Settings.read();
        if (arguments.length > 0 && arguments[0].equals(KeyRotation.COMMAND)) {
            System.exit(new KeyRotation(settings, console).run(arguments));
        }
        if (arguments.length > 0 && arguments[0].equals(MeshLoading.COMMAND)) {
            System.exit(new MeshLoading(settings, console).run(arguments));
        }
        int code = new Launch(new Preparation(settings, console), console).run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }
}
