package dev.collega.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.testing.ApiTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Several instances that share one database. */
@ApiTest
@TestProfile(LimitsOn.class)
class SharesTest {

    @Inject
    Buckets buckets;

    @Inject
    Limits limits;

    @Inject
    Jdbi jdbi;

    private final String whose = UUID.randomUUID().toString();

    private Spending instance() {
        return new Spending(buckets, limits, Clock.systemUTC());
    }

    @Test
    void two_instances_share_a_budget_and_never_give_more() throws Exception {
        var one = instance();
        var other = instance();
        var granted = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(8);
        threads.invokeAll(IntStream.range(0, 200)
                .mapToObj(i -> (Callable<Boolean>) () -> {
                    var allowance = (i % 2 == 0 ? one : other).spend(Budget.API, whose);
                    return allowance.get().granted() && granted.incrementAndGet() > 0;
                })
                .toList());
        threads.shutdown();
        assertEquals(40, granted.get());
    }

    @Test
    void what_one_instance_has_reserved_the_other_does_not_give() {
        var one = instance();
        var other = instance();
        // 40 in blocks of 2: one token of the first block stays with the first instance.
        assertTrue(one.spend(Budget.API, whose).get().granted());
        var given = IntStream.range(0, 60)
                .filter(i -> other.spend(Budget.API, whose).get().granted())
                .count();
        assertEquals(38, given);
        assertTrue(one.spend(Budget.API, whose).get().granted());
        assertFalse(one.spend(Budget.API, whose).get().granted());
    }

    @Test
    void most_requests_cost_no_statement() {
        var asked = new AtomicInteger();
        var share = new Share();
        var now = Instant.now();
        for (int i = 0; i < 300; i++) {
            assertTrue(share.take(now, () -> {
                        asked.incrementAndGet();
                        return new Buckets.Taken(15, 300 - 15L * asked.get(), Duration.ofMinutes(5));
                    })
                    .granted());
        }
        assertEquals(20, asked.get());
        // Nor does a flood after the last one.
        for (int i = 0; i < 1_000; i++) {
            assertFalse(share.take(now, () -> new Buckets.Taken(0, 0, Duration.ofMinutes(5)))
                    .granted());
        }
    }

    @Test
    void what_was_reserved_is_worth_nothing_once_the_bucket_is_filled_anew() {
        var share = new Share();
        var now = Instant.now();
        share.take(now, () -> new Buckets.Taken(15, 0, Duration.ofMinutes(5)));
        var later = now.plus(Duration.ofMinutes(5));
        var allowance = share.take(later, () -> new Buckets.Taken(15, 285, Duration.ofMinutes(5)));
        assertEquals(299, allowance.remaining());
    }

    @Test
    void a_bucket_is_filled_anew_when_its_time_is_over() throws Exception {
        var limit = new Limit(3, Duration.ofSeconds(1));
        assertEquals(3, buckets.take(Budget.API, limit, whose, 5).tokens());
        assertEquals(0, buckets.take(Budget.API, limit, whose, 5).tokens());
        Thread.sleep(1_100);
        assertEquals(3, buckets.take(Budget.API, limit, whose, 5).tokens());
    }

    @Test
    void expired_buckets_are_forgotten_and_tell_nobody_whose_they_were() {
        buckets.take(Budget.API, new Limit(3, Duration.ofSeconds(1)), whose, 1);
        assertEquals(0, rows("where id like '%" + whose + "%'"));
        assertTrue(rows("") > 0);
        jdbi.useHandle(handle -> handle.execute("update bucket set expires_at = 1"));
        buckets.forgetExpired();
        assertEquals(0, rows(""));
    }

    private int rows(String which) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from bucket " + which)
                .mapTo(Integer.class)
                .one());
    }
}
