package dev.collega.demo;

import dev.collega.account.AccountSeed;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Fills an empty database with invented people, so that whoever looks at Collega for the first time sees it lived in.
 * Their password is public: it is off unless {@code collega.demo} says otherwise, and a database that knows anybody
 * already is left alone.
 */
@ApplicationScoped
class DemoNetwork {

    private static final Logger LOG = Logger.getLogger(DemoNetwork.class);

    /** Of several instances that start on one empty database, one fills it and the others wait and find it full. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('collega.demo'))";

    /** Some seconds; more on a machine that is busy with its first start, where a minute may be too short. */
    private static final int LONGEST_SECONDS = 600;

    private final boolean wanted;
    private final AccountSeed accounts;
    private final DemoPeople people;
    private final DemoConnections connections;
    private final DemoVerifications verifications;
    private final DemoAddressBooks addressBooks;
    private final DemoCadences cadences;
    private final DemoPosts posts;
    private final DemoFeeds feeds;
    private final DemoMeetings meetings;
    private final DemoImports imports;
    private final DemoGiveAndTake giveAndTake;
    private final DemoRotas rotas;
    private final DemoGoals goals;
    private final DemoUnnamed unnamed;
    private final DemoReports reports;
    private final Jdbi jdbi;
    private final Clock clock;

    DemoNetwork(
            @ConfigProperty(name = "collega.demo", defaultValue = "false") boolean wanted,
            AccountSeed accounts,
            DemoPeople people,
            DemoConnections connections,
            DemoVerifications verifications,
            DemoAddressBooks addressBooks,
            DemoCadences cadences,
            DemoPosts posts,
            DemoFeeds feeds,
            DemoMeetings meetings,
            DemoImports imports,
            DemoGiveAndTake giveAndTake,
            DemoRotas rotas,
            DemoGoals goals,
            DemoUnnamed unnamed,
            DemoReports reports,
            Jdbi jdbi,
            Clock clock) {
        this.wanted = wanted;
        this.accounts = accounts;
        this.people = people;
        this.connections = connections;
        this.verifications = verifications;
        this.addressBooks = addressBooks;
        this.cadences = cadences;
        this.posts = posts;
        this.feeds = feeds;
        this.meetings = meetings;
        this.imports = imports;
        this.giveAndTake = giveAndTake;
        this.rotas = rotas;
        this.goals = goals;
        this.unnamed = unnamed;
        this.reports = reports;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    void fill(@Observes StartupEvent start) {
        if (!wanted) {
            return;
        }
        jdbi.useHandle(handle -> handle.execute(ONE_AT_A_TIME));
        if (accounts.isSomebodyHere()) {
            return;
        }
        var cast = people.join(clock.instant());
        LOG.infof(
                "Demo network made: %d members, %d connections and requests, %d follow-ups, %d posts,"
                        + " %d introductions and questions",
                cast.size(),
                connections.make(cast),
                addressBooks.fill(cast),
                posts.publish(cast),
                meetings.arrange(cast));
        feeds.read(cast);
        cadences.set(cast);
        imports.send(cast);
        verifications.make(cast);
        rotas.plan(cast);
        giveAndTake.fill(cast);
        goals.set(cast);
        unnamed.speak(cast);
        reports.report(cast);
    }
}
