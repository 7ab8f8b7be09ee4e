package dev.collega.delivery;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** One thread that sends as long as there is something to send, and sleeps until it is woken. */
class Sender {

    private final Predicate<Sender> sendSome;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Sender::thread);
    private final AtomicInteger calls = new AtomicInteger();

    /** @param sendSome says whether there may be more */
    Sender(Predicate<Sender> sendSome) {
        this.sendSome = sendSome;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "letters");
        thread.setDaemon(true);
        // Found by the mail library through the thread, and not by itself.
        thread.setContextClassLoader(Sender.class.getClassLoader());
        return thread;
    }

    /** Whoever calls while letters are being sent is heard when the last of them is. */
    void wake() {
        if (calls.getAndIncrement() == 0 && !thread.isShutdown()) {
            thread.execute(this::run);
        }
    }

    void wakeIfIdle() {
        if (calls.get() == 0) {
            wake();
        }
    }

    private void run() {
        int heard;
        do {
            heard = calls.get();
            while (sendSome.test(this)) {
                // On to the next.
            }
        } while (calls.addAndGet(-heard) > 0);
    }

    void stop(long millis) throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(millis, TimeUnit.MILLISECONDS);
    }
}
