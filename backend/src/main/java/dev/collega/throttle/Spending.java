package dev.collega.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Spends budgets. When the database cannot be reached, nothing is counted and nobody is refused: what needs the
 * database answers so itself, and what does not shall go on.
 */
@ApplicationScoped
class Spending {

    private static final Logger LOG = Logger.getLogger(Spending.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int MOST_SHARES = 50_000;

    private final Buckets buckets;
    private final Limits limits;
    private final Clock clock;
    private final Cache<Whose, Share> shares = Caffeine.newBuilder()
            .maximumSize(MOST_SHARES)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private volatile Instant pauseEnds = Instant.MIN;

    private record Whose(Budget budget, String whose) {}

    Spending(Buckets buckets, Limits limits, Clock clock) {
        this.buckets = buckets;
        this.limits = limits;
        this.clock = clock;
    }

    /** Empty where nothing is counted. */
    Optional<Allowance> spend(Budget budget, String whose) {
        var now = clock.instant();
        if (!limits.enabled() || now.isBefore(pauseEnds)) {
            return Optional.empty();
        }
        var limit = limits.of(budget);
        try {
            return Optional.of(shares.get(new Whose(budget, whose), it -> new Share())
                    .take(now, () -> buckets.take(budget, limit, whose, budget.blockOf(limit))));
        } catch (RuntimeException e) {
            pauseEnds = now.plus(PAUSE);
            LOG.warnf("Limits are not counted for %d s: %s", PAUSE.toSeconds(), e.getMessage());
            return Optional.empty();
        }
    }

    void giveBack(Budget budget, String whose) {
        var share = shares.getIfPresent(new Whose(budget, whose));
        if (share != null) {
            share.giveBack();
        }
    }
}
