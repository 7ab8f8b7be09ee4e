package dev.collega.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * {@code rotate-keys [--leaked]}: another key signs from the next start on. An act of its own rather than a setting, which
 * would rotate again at every start; it may be done while Collega runs.
 */
final class KeyRotation {

    static final String COMMAND = "rotate-keys";
    private static final String LEAKED = "--leaked";

    private final Settings settings;
    private final Console console;

    KeyRotation(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** The exit code. */
    int run(String... arguments) {
        try {
            var options = Arrays.asList(arguments).subList(1, arguments.length);
            if (!options.isEmpty() && !options.equals(List.of(LEAKED))) {
                throw new StartupProblem("%s takes no option but %s.".formatted(COMMAND, LEAKED));
            }
            rotate(!options.isEmpty());
            return 0;
        } catch (StartupProblem problem) {
            System.err.println("Collega cannot rotate its keys. " + problem.getMessage());
            return 1;
        }
    }

    private void rotate(boolean leaked) {
        if (settings.has("collega.tokens.signing-key-file")) {
            throw new StartupProblem(
                    "They are given with COLLEGA_TOKENS_SIGNING_KEY_FILE: exchange them there, as docs/SECURITY.md says.");
        }
        var path = HomeFolder.chosen(settings, settings.flag("collega.demo"));
        requireKeysIn(path);
        try (var home = HomeFolder.open(path)) {
            var keys = Keys.in(home, console);
            if (leaked) {
                keys.replace(home);
                console.say(
                        "Keys",
                        "both are new, and tokens of the old ones are refused, once Collega has been started again");
            } else {
                keys.rotate(home);
                console.say(
                        "Keys",
                        "the next one signs once Collega has been started again; tokens of the old one stay good");
            }
        }
    }

    private static void requireKeysIn(Path home) {
        if (Files.notExists(home.resolve("keys"))) {
            throw new StartupProblem(
                    "There are none in %s yet: name the folder with COLLEGA_HOME, or start Collega once."
                            .formatted(home));
        }
    }
}
