package dev.collega.shared.work;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Works off a queue, one job after the other, each in one transaction: after a crash there is nothing half done, and the
 * job is taken up again by whichever instance looks next.
 */
public abstract class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final int LONGEST_SECONDS = 30 * 60;

    private final Queue queue;
    private final Jdbi jdbi;
    private final ReentrantLock working = new ReentrantLock();

    /** For the proxies of CDI. */
    protected Worker() {
        this(null, null);
    }

    protected Worker(Queue queue, Jdbi jdbi) {
        this.queue = queue;
        this.jdbi = jdbi;
    }

    /** Does the job and marks its row; runs in the job's transaction. */
    protected abstract void work(Handle database, Queue.Job job) throws IOException;

    /** Marks the row of a job that is given up; runs in a transaction of its own. */
    protected abstract void giveUp(Handle database, Queue.Job job, RuntimeException why);

    /** Whether doing it again would end the same way. */
    protected boolean isFinal(RuntimeException fault) {
        return false;
    }

    public void workOff() {
        if (!working.tryLock()) {
            return;
        }
        try {
            while (workOne()) {
                LOG.debugf("Looking for more in %s", queue);
            }
        } finally {
            working.unlock();
        }
    }

    private boolean workOne() {
        var next = QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(queue::begin));
        if (next.isEmpty()) {
            return false;
        }
        var job = next.get();
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_SECONDS)
                    .run(() -> jdbi.useHandle(database -> {
                        isolate(database);
                        if (queue.lock(database, job)) {
                            tryIt(database, job);
                        }
                    }));
        } catch (RuntimeException fault) {
            if (isFinal(fault) || job.attempts() >= Queue.MOST_ATTEMPTS) {
                QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(database -> giveUp(database, job, fault)));
            }
            if (!isFinal(fault)) {
                LOG.errorf(fault, "%s: job %s failed for the %d. time", queue, job.id(), job.attempts());
            }
        }
        return true;
    }

    /** First of all in the transaction, for those that must see one and the same moment throughout. */
    protected void isolate(Handle database) {}

    private void tryIt(Handle database, Queue.Job job) {
        try {
            work(database, job);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
