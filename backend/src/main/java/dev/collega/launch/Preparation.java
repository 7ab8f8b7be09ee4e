package dev.collega.launch;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What has to be there before Quarkus starts: a free port, keys, a database. Closing it leaves all in order. */
final class Preparation implements AutoCloseable {

    private static final String SIGNING_KEY = "collega.tokens.signing-key-file";
    private static final String PUBLISHED_KEYS = "collega.tokens.published-key-files";

    private final Settings settings;
    private final Console console;
    private HomeFolder home;
    private EmbeddedDatabase database;

    Preparation(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** Synchronized with {@link #close()}: a signal in the middle of the first start waits for the step to end. */
    synchronized void prepare() {
        if (settings.flag("collega.run.by-maven")) {
            StopWithMaven.whenMavenEnds();
        }
        boolean demo = offerDemo();
        var mail = new MailSetup(settings, console);
        mail.requireUsable();
        boolean embedded = !offerGivenDatabase();
        if (embedded) {
            openHome(demo).lock();
        }
        // For this machine alone, unless the operator says otherwise: a first look should not be open to a network.
        settings.offer("quarkus.http.host", "127.0.0.1");
        HttpAddress.of(settings).requireFree();
        offerKeys(demo);
        if (embedded) {
            offerEmbeddedDatabase();
        }
        if (!mail.isSent()) {
            mail.layInto(openHome(demo).resolve("mail"));
        }
        mail.say();
    }

    @Override
    public synchronized void close() {
        if (database != null) {
            database.close();
        }
        if (home != null) {
            home.close();
        }
        settings.withdraw();
    }

    /** The run command of a working copy shows invented people; the packaged application does so on request only. */
    private boolean offerDemo() {
        if (settings.flag("collega.run.by-maven")) {
            settings.offer("collega.demo", "true");
        }
        return settings.flag("collega.demo");
    }

    private boolean offerGivenDatabase() {
        var given = GivenDatabase.named(settings);
        if (given.isEmpty()) {
            refuseHalfADatabase();
            return false;
        }
        given.get().requireUsable();
        console.say("Database", given.get().description());
        return true;
    }

    /** A user without a URL is a slip of the operator; an empty embedded database would hide it. */
    private void refuseHalfADatabase() {
        for (var name : List.of(
                "collega.database.user",
                "collega.database.password",
                "quarkus.datasource.username",
                "quarkus.datasource.password")) {
            if (settings.has(name)) {
                throw new StartupProblem(
                        "%s is set and COLLEGA_DATABASE_URL is not: name the database, or leave out both for the embedded one."
                                .formatted(name.toUpperCase(Locale.ROOT).replace('.', '_')));
            }
        }
    }

    private void offerKeys(boolean demo) {
        if (settings.has("collega.secret")) {
            Keys.requireSecret(settings.find("collega.secret").get());
        }
        boolean given = hasGivenKey();
        if (!given || !settings.has("collega.secret")) {
            var keys = Keys.in(openHome(demo), console);
            if (!given) {
                settings.offer(SIGNING_KEY, keys.signingKey().toString());
                settings.offer(
                        PUBLISHED_KEYS,
                        keys.publishedKeys().stream()
                                .map(Preparation::asSetting)
                                .collect(Collectors.joining(",")));
            }
            settings.offer("collega.secret", keys.secret());
        }
        // Tokens are verified with all that are published; SmallRye JWT, which finds them in the header, wants one too.
        var signingKey = Path.of(settings.find(SIGNING_KEY).get());
        settings.offer("mp.jwt.verify.publickey", RsaKeys.publicHalf(signingKey));
    }

    private boolean hasGivenKey() {
        for (var former : List.of("smallrye.jwt.sign.key.location", "smallrye.jwt.sign.key")) {
            // Passed over in silence, it would sign everybody out.
            if (settings.has(former)) {
                throw new StartupProblem(
                        "%s is not used any more: name the file with COLLEGA_TOKENS_SIGNING_KEY_FILE, which tells its public half."
                                .formatted(former.toUpperCase(Locale.ROOT).replace('.', '_')));
            }
        }
        boolean given = settings.has(SIGNING_KEY);
        if (!given && settings.has(PUBLISHED_KEYS)) {
            throw new StartupProblem(
                    "COLLEGA_TOKENS_PUBLISHED_KEY_FILES is set and COLLEGA_TOKENS_SIGNING_KEY_FILE is not: give both, or neither.");
        }
        if (given) {
            Keys.read(Path.of(settings.find(SIGNING_KEY).get()));
            settings.paths(PUBLISHED_KEYS).forEach(Keys::read);
        }
        return given;
    }

    /** One of several: in a list, backslashes and commas mean something. */
    private static String asSetting(Path file) {
        return file.toString().replace(File.separatorChar, '/').replace(",", "\\,");
    }

    private void offerEmbeddedDatabase() {
        database = EmbeddedDatabase.startIn(home, console);
        console.say("Database", database.description());
        settings.offer("quarkus.datasource.jdbc.url", database.url());
        settings.offer("quarkus.datasource.username", database.user());
        settings.offer("quarkus.datasource.password", database.password());
    }

    private HomeFolder openHome(boolean demo) {
        if (home == null) {
            home = HomeFolder.open(HomeFolder.chosen(settings, demo));
            console.say("Home", home.path().toString());
        }
        return home;
    }
}
