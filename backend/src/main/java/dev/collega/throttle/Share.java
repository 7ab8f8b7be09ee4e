package dev.collega.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * What this instance holds of somebody's budget. It is reserved in the shared bucket before it is given out here, and
 * worth nothing once the bucket is filled anew: so all instances together never give more than the limit, and most
 * requests cost no statement.
 */
final class Share {

    private long tokens;
    private long leftForAll;
    private Instant until = Instant.MIN;

    synchronized Allowance take(Instant now, Supplier<Buckets.Taken> reserve) {
        if (!now.isBefore(until)) {
            tokens = 0;
        }
        // When nothing is left for anybody, asking again before the bucket is filled anew would be in vain.
        if (tokens == 0 && (leftForAll > 0 || !now.isBefore(until))) {
            var taken = reserve.get();
            tokens = taken.tokens();
            leftForAll = taken.left();
            until = now.plus(taken.untilFull());
        }
        boolean granted = tokens > 0;
        if (granted) {
            tokens--;
        }
        return new Allowance(granted, tokens + leftForAll, Duration.between(now, until));
    }

    synchronized void giveBack() {
        tokens++;
    }
}
