package dev.collega.delivery;

import dev.collega.shared.mail.Letter;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends what lies in the outbox: at once after a commit, and what is due again every few seconds; over several connections
 * when there is much. Any number of instances may do so. Nothing of a letter is logged but its id, its template and what
 * kind of fault there was: messages of mail servers quote addresses.
 *
 * <p>A letter that the mail server has taken is marked so at once, and again and again while the database is away: this
 * process knows, and no other. What remains is a process that is killed in between, for SMTP has no second phase (RFC
 * 1047); its letter is sent again under the same Message-ID.
 */
@ApplicationScoped
class Dispatch {

    private static final Logger LOG = Logger.getLogger(Dispatch.class);
    private static final long MILLIS_TO_STOP = 25_000;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LETTERS_AT_ONCE = 8;
    private static final long MILLIS_BETWEEN_MARKS = 200;
    private static final long MILLIS_BETWEEN_LOOKS = 1_000;
    private static final long MILLIS_OF_GRACE = 2_000;

    private final Outbox outbox;
    private final Envelope envelope;
    private final Transport transport;
    private final Clock clock;
    private final List<Duration> delays;
    private final List<Sender> senders;
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private volatile boolean databaseWasAway;

    Dispatch(
            Outbox outbox,
            Envelope envelope,
            Transport transport,
            Clock clock,
            @ConfigProperty(name = "collega.mail.retry-after") List<Duration> delays,
            @ConfigProperty(name = "collega.mail.connections") int connections) {
        this.outbox = outbox;
        this.envelope = envelope;
        this.transport = transport;
        this.clock = clock;
        this.delays = delays;
        this.senders = Stream.generate(() -> new Sender(this::sendAll))
                .limit(connections)
                .toList();
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Letter letter) {
        senders.get(0).wake();
    }

    @Scheduled(every = "{collega.mail.look-every}", delayed = "1s")
    void wake() {
        transport.rest();
        senders.get(0).wake();
    }

    /** @return whether there may be more */
    private boolean sendAll(Sender sender) {
        if (stopping) {
            return false;
        }
        try {
            waitForOthersToMark();
            var sent = sendSome();
            if (sent == LETTERS_AT_ONCE) {
                // There is more than one connection carries away.
                senders.forEach(Sender::wakeIfIdle);
            }
            return sent > 0;
        } catch (RuntimeException e) {
            if (!databaseWasAway) {
                LOG.warnf("Letters could not be looked for (%s); tried again until they can", kind(e));
            }
            databaseWasAway = true;
            pause(MILLIS_BETWEEN_LOOKS);
            return true;
        }
    }

    /** After the database was away, others may not have told it yet what they have sent, and claims have run out. */
    private void waitForOthersToMark() {
        if (databaseWasAway) {
            outbox.tally();
            pause(MILLIS_OF_GRACE);
            databaseWasAway = false;
        }
    }

    /** @return how many there were */
    int sendSome() {
        var letters = outbox.claim(LETTERS_AT_ONCE);
        letters.forEach(letter -> inHand.add(letter.id()));
        try {
            letters.forEach(this::send);
        } finally {
            letters.forEach(letter -> inHand.remove(letter.id()));
        }
        return letters.size();
    }

    private void send(Outbox.Claimed letter) {
        if (stopping) {
            // Its claim runs out soon, and another instance takes it.
            return;
        }
        try {
            transport.send(envelope.open(letter.id(), letter.content()));
        } catch (Exception e) {
            failed(letter, e);
            return;
        }
        mark(letter);
    }

    private void mark(Outbox.Claimed letter) {
        for (var end = System.nanoTime(); ; ) {
            try {
                outbox.sent(letter);
                inHand.remove(letter.id());
                return;
            } catch (RuntimeException e) {
                databaseWasAway = true;
                if (stopping && System.nanoTime() - end > TimeUnit.MILLISECONDS.toNanos(MILLIS_TO_STOP)) {
                    LOG.errorf("Letter %s was sent, and the database could not be told so", letter.id());
                    return;
                }
                pause(MILLIS_BETWEEN_MARKS);
            }
        }
    }

    private void failed(Outbox.Claimed letter, Exception fault) {
        inHand.remove(letter.id());
        if (fault instanceof Refused refused) {
            outbox.giveUp(letter, refused.sentence());
            LOG.infof("Letter %s (%s) is refused: %s", letter.id(), letter.template(), refused.sentence());
            return;
        }
        if (letter.tries() > delays.size()) {
            outbox.giveUp(letter, "The mail server could not be reached, or did not take the mail, for about a day.");
            LOG.warnf(
                    "Letter %s (%s) was given up after %d tries: %s",
                    letter.id(), letter.template(), letter.tries(), kind(fault));
            return;
        }
        var delay = delays.get(letter.tries() - 1);
        outbox.retryAfter(letter, delay, "The mail server cannot be reached, or does not take the mail now.");
        LOG.infof(
                "Letter %s (%s) could not be sent (try %d, next in %s): %s",
                letter.id(), letter.template(), letter.tries(), delay, kind(fault));
    }

    private static String kind(Throwable fault) {
        return fault.getCause() == null || fault.getCause() == fault
                ? fault.getClass().getSimpleName()
                : kind(fault.getCause());
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Scheduled(every = "5s", delayed = "5s")
    void keepWhatIsInHand() {
        if (!inHand.isEmpty()) {
            outbox.keep(List.copyOf(inHand));
        }
    }

    @Scheduled(every = "6h", delayed = "3m")
    void forgetOldLetters() {
        outbox.forgetEndedBefore(clock.instant().minus(KEPT));
    }

    /** The letters at hand are finished; the others wait in the outbox for the next start. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        var end = System.currentTimeMillis() + MILLIS_TO_STOP;
        for (var sender : senders) {
            sender.stop(Math.max(0, end - System.currentTimeMillis()));
        }
    }
}
