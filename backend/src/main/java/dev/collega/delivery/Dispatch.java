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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends what lies in the outbox: at once after a commit, and what is due again every few seconds. Any number of instances
 * may do so. Nothing of a letter is logged but its id, its template and what kind of fault there was: messages of mail
 * servers quote addresses.
 */
@ApplicationScoped
class Dispatch {

    private static final Logger LOG = Logger.getLogger(Dispatch.class);
    private static final int SECONDS_TO_STOP = 25;
    private static final Duration KEPT = Duration.ofDays(30);

    private final Outbox outbox;
    private final Envelope envelope;
    private final Transport transport;
    private final Clock clock;
    private final List<Duration> delays;
    private final ExecutorService sender = Executors.newSingleThreadExecutor(Dispatch::thread);
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean stopping;

    Dispatch(
            Outbox outbox,
            Envelope envelope,
            Transport transport,
            Clock clock,
            @ConfigProperty(name = "collega.mail.retry-after") List<Duration> delays) {
        this.outbox = outbox;
        this.envelope = envelope;
        this.transport = transport;
        this.clock = clock;
        this.delays = delays;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "letters");
        thread.setDaemon(true);
        // Found by the mail library through the thread, and not by itself.
        thread.setContextClassLoader(Dispatch.class.getClassLoader());
        return thread;
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Letter letter) {
        wake();
    }

    @Scheduled(every = "{collega.mail.look-every}", delayed = "1s")
    void wake() {
        // Whoever calls while letters are being sent is heard when the last of them is.
        if (calls.getAndIncrement() == 0 && !stopping) {
            sender.execute(this::sendAll);
        }
    }

    private void sendAll() {
        int heard;
        do {
            heard = calls.get();
            try {
                while (!stopping && sendNext()) {
                    // On to the next.
                }
            } catch (RuntimeException e) {
                LOG.warnf("Letters could not be looked for (%s); tried again shortly", kind(e));
            }
        } while (calls.addAndGet(-heard) > 0);
    }

    /** @return whether there was one */
    boolean sendNext() {
        var next = outbox.claim();
        next.ifPresent(this::send);
        return next.isPresent();
    }

    private void send(Outbox.Claimed letter) {
        try {
            transport.send(envelope.open(letter.id(), letter.content()));
        } catch (Exception e) {
            failed(letter, e);
            return;
        }
        outbox.sent(letter);
    }

    private void failed(Outbox.Claimed letter, Exception fault) {
        if (letter.tries() > delays.size()) {
            outbox.giveUp(letter);
            LOG.warnf(
                    "Letter %s (%s) was given up after %d tries: %s",
                    letter.id(), letter.template(), letter.tries(), kind(fault));
            return;
        }
        var delay = delays.get(letter.tries() - 1);
        outbox.retryAfter(letter, delay);
        LOG.infof(
                "Letter %s (%s) could not be sent (try %d, next in %s): %s",
                letter.id(), letter.template(), letter.tries(), delay, kind(fault));
    }

    private static String kind(Throwable fault) {
        return fault.getCause() == null || fault.getCause() == fault
                ? fault.getClass().getSimpleName()
                : kind(fault.getCause());
    }

    @Scheduled(every = "6h", delayed = "3m")
    void forgetOldLetters() {
        outbox.forgetEndedBefore(clock.instant().minus(KEPT));
    }

    /** The letter at hand is finished; the others wait in the outbox for the next start. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        sender.shutdown();
        sender.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }
}
