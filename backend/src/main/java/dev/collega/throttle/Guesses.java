package dev.collega.throttle;

import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Slows down whoever guesses at passwords or codes, and locks nobody out.
 *
 * <p>Wrong guesses are counted by account and address together, by address, and by account. The first two make their
 * address wait, longer each time. Those at an account from everywhere make nobody wait who has not failed at it himself:
 * they only take the free tries from addresses that have. So the owner gets in from an address of which no wrong
 * guess at the account came, whatever others do; and from one from which the secret was right lately, whatever others
 * do behind that same address.
 *
 * <p>A guess counts as wrong before it is looked at, and no more once it was right: of many at once only as many are
 * looked at as if they came one after the other. Unknown accounts are treated like all others. Each call is a
 * transaction of its own; not to be called within another one.
 */
@ApplicationScoped
public class Guesses {

    private static final Logger LOG = Logger.getLogger(Guesses.class);

    private final Jdbi jdbi;
    private final SecretKeys keys;
    private final GuessDelays delays;
    private final Limits limits;
    private final Requester requester;
    private final Clock clock;
    private final Duration forgottenAfter;
    private final Duration knownFor;

    Guesses(
            Jdbi jdbi,
            SecretKeys keys,
            GuessDelays delays,
            Limits limits,
            Requester requester,
            Clock clock,
            @ConfigProperty(name = "collega.limits.guesses.forgotten-after") Duration forgottenAfter,
            @ConfigProperty(name = "collega.limits.guesses.known-for") Duration knownFor) {
        this.jdbi = jdbi;
        this.keys = keys;
        this.delays = delays;
        this.limits = limits;
        this.requester = requester;
        this.clock = clock;
        this.forgottenAfter = forgottenAfter;
        this.knownFor = knownFor;
    }

    /** What became of a guess; to be told by whoever looked at it, unless it was wrong. */
    public interface Guess {
        void wasRight();

        /** Neither right nor wrong: it could not be looked at. */
        void wasNone();
    }

    /** Before the guess is looked at; answers 429 when it comes too early. */
    public Guess begin(String at, String account) {
        return limits.enabled() ? begin(at, account, requester.network()) : new Uncounted();
    }

    Guess begin(String at, String account, String network) {
        var now = clock.instant();
        var both = keys.of(at, "both", account, network);
        var address = keys.of(at, "address", network);
        var everywhere = keys.of(at, "account", account);
        return jdbi.inTransaction(handle -> {
            var rows = GuessRows.lock(handle, now, both, address, everywhere);
            var known = rows.get(both).isKnownAt(now);
            var open = rows.get(both).openAt();
            if (!known && rows.get(address).openAt().isAfter(open)) {
                open = rows.get(address).openAt();
            }
            if (open.isAfter(now)) {
                LOG.infof("Too many wrong guesses (%s) by %s", at, both);
                throw Problems.tooManyRequests(
                        "Too many attempts failed. Wait a little, then try again.",
                        Duration.between(now, open).plusMillis(999));
            }
            var elsewhere =
                    known ? 0 : rows.get(everywhere).failures() - rows.get(both).failures();
            rows.fail(both, delays.forBoth(rows.get(both).failures() + 1, elsewhere));
            rows.fail(address, delays.forAddress(rows.get(address).failures() + 1));
            rows.fail(everywhere, Duration.ZERO);
            rows.save(handle, now.plus(forgottenAfter));
            return new Counted(rows, both);
        });
    }

    private final class Counted implements Guess {

        private final GuessRows rows;
        private final String both;

        Counted(GuessRows rows, String both) {
            this.rows = rows;
            this.both = both;
        }

        @Override
        public void wasRight() {
            jdbi.useTransaction(handle -> {
                rows.takeBack(handle);
                GuessRows.know(handle, both, clock.instant().plus(knownFor));
            });
        }

        @Override
        public void wasNone() {
            jdbi.useTransaction(rows::takeBack);
        }
    }

    private static final class Uncounted implements Guess {
        @Override
        public void wasRight() {}

        @Override
        public void wasNone() {}
    }
}
