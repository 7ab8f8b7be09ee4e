package dev.collega.launch;

import dev.collega.vocabulary.TopicFileProblem;
import dev.collega.vocabulary.TopicLoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * {@code load-mesh <file>}: the whole MeSH tree in the place of the topics that are there, in the database that Collega
 * would use. It may be done while Collega runs, and again with the same file or a newer one.
 */
final class MeshLoading {

    static final String COMMAND = "load-mesh";
    private static final String NO_SUCH_TABLE = "42P01";

    private final Settings settings;
    private final Console console;

    MeshLoading(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** The exit code. */
    int run(String... arguments) {
        try {
            if (arguments.length != 2) {
                throw new StartupProblem("Name the file: %s <file>.".formatted(COMMAND));
            }
            var file = Path.of(arguments[1]);
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new StartupProblem("%s cannot be read.".formatted(file));
            }
            load(file);
            return 0;
        } catch (StartupProblem problem) {
            System.err.println("Collega cannot load the topics, and those before stay. " + problem.getMessage());
            return 1;
        }
    }

    private void load(Path file) {
        var given = GivenDatabase.named(settings);
        if (given.isPresent()) {
            given.get().requireUsable();
            load(file, given.get().url(), given.get().user(), given.get().password());
            return;
        }
        var path = HomeFolder.chosen(settings, settings.flag("collega.demo"));
        if (Files.notExists(path.resolve("database"))) {
            throw new StartupProblem(
                    "There is no database in %s yet: name the folder with COLLEGA_HOME, or start Collega once."
                            .formatted(path));
        }
        try (var home = HomeFolder.open(path)) {
            loadInto(home, file);
        } catch (IOException e) {
            throw PrivateFiles.unwritable(path, e);
        }
    }

    /** Into the PostgreSQL that runs there; where none does, one is started for as long as it takes. */
    private void loadInto(HomeFolder home, Path file) throws IOException {
        var folder = new DatabaseFolder(home.resolve("database"));
        var running = folder.postmasterPort();
        if (running.isPresent()) {
            load(file, EmbeddedDatabase.url(running.get()), DatabaseFolder.NAME, folder.password());
            return;
        }
        home.lock();
        try (var database = EmbeddedDatabase.startIn(home, console)) {
            load(file, database.url(), database.user(), database.password());
        }
    }

    private void load(Path file, String url, String user, String password) {
        long begin = System.nanoTime();
        try (Connection database = DriverManager.getConnection(url, user, password)) {
            var loaded = TopicLoad.of(file, database);
            console.say(
                    "Topics",
                    "%d headings in %d places, %s"
                            .formatted(
                                    loaded.headings(),
                                    loaded.places(),
                                    loaded.unchanged()
                                            ? "as they were: this file is loaded already"
                                            : "loaded in %.1f s".formatted((System.nanoTime() - begin) / 1e9)));
        } catch (TopicFileProblem problem) {
            throw new StartupProblem(problem.getMessage());
        } catch (IOException e) {
            throw new StartupProblem("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        } catch (SQLException e) {
            throw new StartupProblem(
                    NO_SUCH_TABLE.equals(e.getSQLState())
                            ? "The database was made by an older Collega: start this one once, then load."
                            : "The database refuses: " + e.getMessage(),
                    e);
        }
    }
}
