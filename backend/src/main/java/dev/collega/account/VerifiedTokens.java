package dev.collega.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Remembers access tokens that were verified, for a member sends the same one with each request of some minutes and the
 * signature is most of what a small request costs. Only a token that is the same to the last character is taken, none
 * that has expired, and nothing at all while we cannot hear of revocations ({@link Revocations}).
 */
@ApplicationScoped
class VerifiedTokens {

    private static final int MOST = 20_000;

    /** Only to make room: what has expired is not taken anyway. */
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final Cache<String, Caller> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    private final AtomicLong revocations = new AtomicLong();
    private final Clock clock;
    private volatile boolean listening;

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    Optional<Caller> find(String token) {
        return Optional.ofNullable(verified.getIfPresent(token))
                .filter(caller -> listening && caller.goodUntil().isAfter(clock.instant()));
    }

    /** What was read before a revocation and is to be kept after it may be the very thing that was revoked. */
    Caller remember(String token, Function<String, Caller> read) {
        var before = revocations.get();
        var caller = read.apply(token);
        verified.put(token, caller);
        if (revocations.get() != before) {
            verified.invalidate(token);
        }
        return caller;
    }

    /** On this instance, before whoever revoked has an answer. */
    void revoked(@Observes(during = TransactionPhase.AFTER_SUCCESS) Revoked revoked) {
        forget(revoked.accountId());
    }

    void forget(UUID accountId) {
        revocations.incrementAndGet();
        verified.asMap().values().removeIf(caller -> caller.memberId().equals(accountId));
    }

    void listens(boolean listens) {
        revocations.incrementAndGet();
        verified.invalidateAll();
        listening = listens;
    }
}
