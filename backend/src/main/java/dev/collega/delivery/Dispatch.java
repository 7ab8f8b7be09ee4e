package dev.collega.delivery;

import dev.collega.shared.mail.Letter;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * process knows, and no other. When the database is back, nobody takes over what somebody else may still have to mark, and
 * nobody sends what another may have taken over. What remains is a process that is killed in between, for SMTP has no
 * second phase (RFC 1047): its letter is sent again under the same Message-ID, since the other way round it might be lost.
 * Those that come in great numbers go over few connections, one by default, for each can double one letter so.
 */
@ApplicationScoped
class Dispatch {

    private static final Logger LOG = Logger.getLogger(Dispatch.class);
    private static final long MILLIS_TO_STOP = 25_000;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LETTERS_AT_ONCE = 8;
    private static final long MILLIS_BETWEEN_MARKS = 200;
    private static final long MILLIS_BETWEEN_LOOKS = 1_000;

    /** More than it takes anybody to find the database back and to mark what is sent, and to notice that it was away. */
    private static final long NANOS_OF_GRACE = TimeUnit.SECONDS.toNanos(12);

    private final Outbox outbox;
    private final Envelope envelope;
    private final Transport transport;
    private final Clock clock;
    private final List<Duration> delays;
    private final List<Sender> senders;
    private final Set<Sender> bulkSenders;
    private final long nanosHeld;
    private final Map<UUID, Held> inHand = new ConcurrentHashMap<>();
    private volatile boolean stopping;
    private volatile long databaseThereSince = System.nanoTime() - NANOS_OF_GRACE;
    private volatile boolean databaseAway;

    /** By which try, and until when it is surely ours, in the nanoseconds of this process. */
    private record Held(int tries, long until) {}

    Dispatch(
            Outbox outbox,
            Envelope envelope,
            Transport transport,
            Clock clock,
            @ConfigProperty(name = "collega.mail.retry-after") List<Duration> delays,
            @ConfigProperty(name = "collega.mail.claim") Duration claim,
            @ConfigProperty(name = "collega.mail.connections") int connections,
            @ConfigProperty(name = "collega.mail.bulk-connections") int bulkConnections) {
        this.outbox = outbox;
        this.envelope = envelope;
        this.transport = transport;
        this.clock = clock;
        this.delays = delays;
        this.senders = Stream.generate(() -> new Sender(this::sendAll))
                .limit(connections)
                .toList();
        this.bulkSenders = Set.copyOf(senders.subList(0, Math.min(bulkConnections, connections)));
        this.nanosHeld = claim.toNanos() * 2 / 3;
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Letter letter) {
        wakeFor(letter.bulk());
    }

    /** The last sender is the one that is least busy with what comes in great numbers. */
    private void wakeFor(boolean bulk) {
        senders.get(bulk ? 0 : senders.size() - 1).wake();
    }

    @Scheduled(every = "{collega.mail.look-every}", delayed = "1s")
    void wake() {
        transport.rest();
        wakeFor(true);
        wakeFor(false);
    }

    /** @return whether there may be more */
    private boolean sendAll(Sender sender) {
        if (stopping) {
            return false;
        }
        try {
            var sent = sendSome(bulkSenders.contains(sender));
            if (sent == LETTERS_AT_ONCE) {
                // There is more than one connection carries away.
                senders.forEach(Sender::wakeIfIdle);
            }
            return sent > 0;
        } catch (RuntimeException e) {
            databaseIsAway(e);
            pause(MILLIS_BETWEEN_LOOKS);
            return true;
        }
    }

    private void databaseIsAway(RuntimeException fault) {
        databaseThereSince = System.nanoTime();
        if (!databaseAway) {
            databaseAway = true;
            LOG.warnf("Letters could not be looked for (%s); tried again until they can", kind(fault));
        }
    }

    /**
     * After the database was away for long, claims have run out, and others may not have told it yet what they have sent.
     * Letters that nobody has had in hand need not wait.
     */
    private boolean othersHaveMarked() {
        return System.nanoTime() - databaseThereSince > NANOS_OF_GRACE;
    }

    /** @return how many there were */
    int sendSome(boolean bulk) {
        var until = System.nanoTime() + nanosHeld;
        var letters = outbox.claim(LETTERS_AT_ONCE, bulk, othersHaveMarked());
        letters.forEach(letter -> inHand.put(letter.id(), new Held(letter.tries(), until)));
        try {
            letters.forEach(this::send);
        } finally {
            letters.forEach(letter -> inHand.remove(letter.id()));
        }
        return letters.size();
    }

    private void send(Outbox.Claimed letter) {
        if (stopping || !isOurs(letter)) {
            // Its claim runs out soon, or has, and another instance takes it.
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

    private boolean isOurs(Outbox.Claimed letter) {
        var held = inHand.get(letter.id());
        return held != null && System.nanoTime() - held.until() < 0;
    }

    private void mark(Outbox.Claimed letter) {
        for (var end = System.nanoTime(); ; ) {
            try {
                outbox.sent(letter);
                inHand.remove(letter.id());
                return;
            } catch (RuntimeException e) {
                databaseIsAway(e);
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

    /** Asked for even with nothing in hand, or who is idle would not notice that the database was away. */
    @Scheduled(every = "3s", delayed = "3s")
    void keepWhatIsInHand() {
        var until = System.nanoTime() + nanosHeld;
        var held = new HashMap<UUID, Integer>();
        inHand.forEach((id, how) -> held.put(id, how.tries()));
        try {
            var ours = outbox.keep(held);
            databaseAway = false;
            held.keySet()
                    .forEach(id -> inHand.computeIfPresent(
                            id, (same, how) -> ours.contains(id) ? new Held(how.tries(), until) : null));
        } catch (RuntimeException e) {
            databaseIsAway(e);
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
