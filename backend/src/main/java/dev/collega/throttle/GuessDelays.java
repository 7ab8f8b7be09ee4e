package dev.collega.throttle;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long to wait after so many wrong guesses: nothing at first, then twice as long each time, up to a bound. */
@Singleton
class GuessDelays {

    private static final int MOST_DOUBLINGS = 30;

    private final int free;
    private final int freePerAddress;
    private final int freePerAccount;
    private final Duration first;
    private final Duration longest;

    GuessDelays(
            @ConfigProperty(name = "collega.limits.guesses.free") int free,
            @ConfigProperty(name = "collega.limits.guesses.free-per-address") int freePerAddress,
            @ConfigProperty(name = "collega.limits.guesses.free-per-account") int freePerAccount,
            @ConfigProperty(name = "collega.limits.guesses.first-delay") Duration first,
            @ConfigProperty(name = "collega.limits.guesses.longest-delay") Duration longest) {
        this.free = free;
        this.freePerAddress = freePerAddress;
        this.freePerAccount = freePerAccount;
        this.first = first;
        this.longest = longest;
    }

    /**
     * For one address at one account. Under attack from everywhere an address that failed waits at once.
     *
     * @param elsewhere wrong guesses at the account from all other addresses
     */
    Duration forBoth(int failures, int elsewhere) {
        return after(failures - free + Math.max(0, elsewhere - freePerAccount));
    }

    Duration forAddress(int failures) {
        return after(failures - freePerAddress);
    }

    private Duration after(int beyondFree) {
        if (beyondFree < 0) {
            return Duration.ZERO;
        }
        var delay = first.multipliedBy(1L << Math.min(beyondFree, MOST_DOUBLINGS));
        return delay.compareTo(longest) < 0 ? delay : longest;
    }
}
