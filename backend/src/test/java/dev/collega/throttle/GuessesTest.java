package dev.collega.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.collega.shared.problem.ProblemException;
import dev.collega.testing.ApiTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Guessing at an account, with the hours passing as the test wants. */
@ApiTest
class GuessesTest {

    @Inject
    Jdbi jdbi;

    @Inject
    SecretKeys keys;

    private final String account = UUID.randomUUID() + "@tests.example";
    private final String atHome = UUID.randomUUID().toString();
    private final String elsewhere = UUID.randomUUID().toString();
    private final TestClock clock = new TestClock();
    private final GuessDelays delays = new GuessDelays(3, 10, 6, Duration.ofSeconds(2), Duration.ofMinutes(1));

    private Guesses guesses() {
        return new Guesses(jdbi, keys, delays, null, null, clock, Duration.ofHours(1), Duration.ofDays(30));
    }

    @Test
    void the_delay_grows_with_each_wrong_guess_up_to_a_bound() {
        var waits = new ArrayList<Long>();
        for (int i = 0; i < 9; i++) {
            guess(account, atHome);
            waits.add(waitAfter(account, atHome));
        }
        assertEquals(List.of(0L, 0L, 2L, 4L, 8L, 16L, 32L, 60L, 60L), waits);
    }

    @Test
    void a_guess_that_comes_too_early_is_refused_and_does_not_count() {
        for (int i = 0; i < 3; i++) {
            guess(account, atHome);
        }
        for (int i = 0; i < 20; i++) {
            assertThrows(ProblemException.class, () -> guess(account, atHome));
        }
        assertEquals(2, waitAfter(account, atHome));
    }

    @Test
    void the_owner_gets_in_from_an_address_that_did_not_fail_whatever_others_do() {
        for (int attacker = 0; attacker < 40; attacker++) {
            guess(account, UUID.randomUUID().toString());
        }
        guess(account, atHome).wasRight();
    }

    @Test
    void under_attack_an_address_that_failed_has_no_free_tries() {
        for (int attacker = 0; attacker < 6; attacker++) {
            guess(account, UUID.randomUUID().toString());
        }
        guess(account, atHome);
        assertEquals(0, waitAfter(account, atHome));
        for (int attacker = 6; attacker < 12; attacker++) {
            guess(account, UUID.randomUUID().toString());
        }
        guess(account, atHome);
        assertTrue(waitAfter(account, atHome) >= 32);
    }

    @Test
    void an_address_that_tries_many_accounts_waits_too() {
        for (int i = 0; i < 10; i++) {
            guess(UUID.randomUUID().toString(), atHome);
        }
        assertEquals(2, waitAfter(account, atHome));
    }

    @Test
    void behind_such_an_address_those_whose_password_was_right_there_lately_go_on() {
        guess(account, atHome).wasRight();
        for (int i = 0; i < 10; i++) {
            guess(UUID.randomUUID().toString(), atHome);
        }
        guess(account, atHome).wasRight();
        assertEquals(2, waitAfter("somebody else", atHome));
        clock.pass(Duration.ofDays(31));
        for (int i = 0; i < 10; i++) {
            guess(UUID.randomUUID().toString(), atHome);
        }
        assertEquals(2, waitAfter(account, atHome));
    }

    @Test
    void a_right_guess_makes_good_those_before_it() {
        guess(account, atHome);
        guess(account, atHome);
        guess(account, atHome);
        clock.pass(Duration.ofSeconds(2));
        guess(account, atHome).wasRight();
        assertEquals(0, waitAfter(account, atHome));
        guess(account, atHome);
        assertEquals(0, waitAfter(account, atHome));
    }

    @Test
    void wrong_guesses_are_forgotten_after_a_while() {
        for (int i = 0; i < 9; i++) {
            guess(account, atHome);
            clock.pass(Duration.ofSeconds(waitAfter(account, atHome)));
        }
        clock.pass(Duration.ofHours(1));
        guess(account, atHome);
        assertEquals(0, waitAfter(account, atHome));
    }

    @Test
    void what_could_not_be_looked_at_does_not_count() {
        for (int i = 0; i < 20; i++) {
            guess(account, elsewhere).wasNone();
        }
        assertEquals(0, waitAfter(account, elsewhere));
    }

    @Test
    void of_many_guesses_at_once_no_more_are_looked_at_than_one_after_the_other() throws Exception {
        guess(account, elsewhere);
        guess(account, elsewhere);
        var threads = Executors.newFixedThreadPool(8);
        var guesses = guesses();
        var lookedAt = threads
                .invokeAll(IntStream.range(0, 24)
                        .mapToObj(i -> (Callable<Boolean>) () -> {
                            try {
                                guesses.begin("test", account, elsewhere);
                                return true;
                            } catch (ProblemException e) {
                                return false;
                            }
                        })
                        .toList())
                .stream()
                .filter(looked -> {
                    try {
                        return looked.get();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                })
                .count();
        threads.shutdown();
        assertEquals(1, lookedAt);
    }

    private Guesses.Guess guess(String account, String network) {
        return guesses().begin("test", account, network);
    }

    /** In seconds; passes them. */
    private long waitAfter(String account, String network) {
        for (long waited = 0; ; waited++) {
            try {
                guess(account, network).wasNone();
                return waited;
            } catch (ProblemException e) {
                clock.pass(Duration.ofSeconds(1));
            }
        }
    }

    private static final class TestClock extends Clock {
        private Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
