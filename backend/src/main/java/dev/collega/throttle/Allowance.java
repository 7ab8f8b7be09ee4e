package dev.collega.throttle;

import java.time.Duration;

/**
 * Whether a request may go on.
 *
 * @param remaining requests that are left, as far as this instance knows
 * @param reset until there are as many again as the limit says
 */
record Allowance(boolean granted, long remaining, Duration reset) {

    /** In whole seconds, and rather one more. */
    long resetSeconds() {
        return Math.max(1, reset.plusMillis(999).toSeconds());
    }
}
