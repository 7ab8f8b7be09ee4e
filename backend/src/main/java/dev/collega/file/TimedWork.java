package dev.collega.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Works on a few things at once, each in a thread of its own, and has an answer after so long, whatever the work does. A
 * thread cannot be ended from outside: one that outlasts its time goes on beside the others, and its place is free again.
 * As many as there are places may do so; further ones keep their place until they end, so that there are never more threads
 * than twice the places.
 */
final class TimedWork {

    private static final Logger LOG = Logger.getLogger(TimedWork.class);

    private final Duration longest;
    private final Semaphore places;
    private final Semaphore beside;

    TimedWork(Duration longest, int places) {
        this.longest = longest;
        this.places = new Semaphore(places, true);
        this.beside = new Semaphore(places);
    }

    private enum Where {
        IN_PLACE,
        BESIDE,
        ENDED
    }

    /**
     * What comes of it too late is closed.
     *
     * @throws Deadline.Passed where it takes too long
     */
    <T extends Closeable> T within(Callable<T> work) throws IOException {
        places.acquireUninterruptibly();
        var where = new AtomicReference<>(Where.IN_PLACE);
        var done = new CompletableFuture<T>();
        start(work, done, where);
        try {
            return done.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            stepBeside(where);
            done.thenAccept(TimedWork::close);
            LOG.warn("A file is still being read; whoever sent it has been told that it takes too long");
            throw new Deadline.Passed();
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stepBeside(where);
            done.thenAccept(TimedWork::close);
            throw new InterruptedIOException();
        }
    }

    private <T> void start(Callable<T> work, CompletableFuture<T> done, AtomicReference<Where> where) {
        try {
            var thread = new Thread(() -> run(work, done, where), "reads-a-file");
            thread.setDaemon(true);
            thread.start();
        } catch (RuntimeException | Error e) {
            end(where);
            throw e;
        }
    }

    private <T> void run(Callable<T> work, CompletableFuture<T> done, AtomicReference<Where> where) {
        try {
            done.complete(work.call());
        } catch (Throwable e) {
            done.completeExceptionally(e);
        } finally {
            end(where);
        }
    }

    private void stepBeside(AtomicReference<Where> where) {
        if (beside.tryAcquire()) {
            if (where.compareAndSet(Where.IN_PLACE, Where.BESIDE)) {
                places.release();
            } else {
                beside.release();
            }
        }
    }

    private void end(AtomicReference<Where> where) {
        (where.getAndSet(Where.ENDED) == Where.BESIDE ? beside : places).release();
    }

    private static void close(Closeable late) {
        try {
            late.close();
        } catch (IOException e) {
            LOG.debug("What came too late could not be closed", e);
        }
    }

    private static IOException thrown(Throwable fault) {
        if (fault instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (fault instanceof Error error) {
            throw error;
        }
        return fault instanceof IOException checked ? checked : new IOException(fault);
    }
}
