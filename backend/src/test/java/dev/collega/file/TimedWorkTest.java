package dev.collega.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What nothing can end keeps nobody waiting. */
@Timeout(30)
class TimedWorkTest {

    private static final Closeable NOTHING = () -> {};

    private final TimedWork work = new TimedWork(Duration.ofMillis(200), 1);

    @Test
    void what_takes_too_long_gives_its_place_back_and_what_comes_of_it_late_is_closed() throws Exception {
        var ends = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        assertThrows(
                Deadline.Passed.class,
                () -> work.within(() -> {
                    ends.await();
                    return (Closeable) closed::countDown;
                }));
        assertSame(NOTHING, work.within(() -> NOTHING));
        ends.countDown();
        assertTrue(closed.await(10, TimeUnit.SECONDS));
        assertSame(NOTHING, work.within(() -> NOTHING));
    }

    @Test
    void there_are_never_more_threads_than_twice_the_places() throws Exception {
        var ends = new CountDownLatch(1);
        for (var stuck = 0; stuck < 2; stuck++) {
            assertThrows(
                    Deadline.Passed.class,
                    () -> work.within(() -> {
                        ends.await();
                        return NOTHING;
                    }));
        }
        var third = CompletableFuture.supplyAsync(() -> {
            try {
                return work.within(() -> NOTHING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThrows(TimeoutException.class, () -> third.get(300, TimeUnit.MILLISECONDS), "both places are taken");
        ends.countDown();
        assertSame(NOTHING, third.get(10, TimeUnit.SECONDS));
    }

    @Test
    void what_it_throws_is_thrown() throws IOException {
        assertThrows(
                FileNotFoundException.class,
                () -> work.within(() -> {
                    throw new FileNotFoundException();
                }));
        assertThrows(
                StackOverflowError.class,
                () -> work.within(() -> {
                    throw new StackOverflowError();
                }));
        var fault = assertThrows(
                IllegalStateException.class,
                () -> work.within(() -> {
                    throw new IllegalStateException("so");
                }));
        assertEquals("so", fault.getMessage());
        assertSame(NOTHING, work.within(() -> NOTHING));
    }
}
