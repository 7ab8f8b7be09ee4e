package dev.collega.throttle;

import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The budgets of all instances, in PostgreSQL. A bucket is filled anew at once when its stretch of time is over, so that
 * a limit means what it says: not one request more until then.
 *
 * <p>Each call is a transaction of its own; not to be called within another one.
 */
@Singleton
class Buckets {

    private static final int EXPIRED_AT_ONCE = 1_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final SecretKeys keys;

    Buckets(AgroalDataSource pool, SecretKeys keys) {
        this.keys = keys;
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(pool)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /** What was got of what was asked for, what is left for whoever asks next, and when it is filled anew. */
    record Taken(long tokens, long left, Duration untilFull) {}

    Taken take(Budget budget, Limit limit, String whose, long tokens) {
        // With the limit in the key: under another limit counting begins anew.
        var bucket = buckets.builder()
                .build(
                        keys.of("bucket", budget, limit, whose),
                        () -> BucketConfiguration.builder()
                                .addLimit(it ->
                                        it.capacity(limit.requests()).refillIntervally(limit.requests(), limit.per()))
                                .build());
        var taken = bucket.asVerbose().tryConsumeAsMuchAsPossible(tokens);
        var after = taken.getDiagnostics();
        return new Taken(
                taken.getValue(), after.getAvailableTokens(), Duration.ofNanos(after.calculateFullRefillingTime()));
    }

    @Scheduled(every = "10m", delayed = "3m")
    void forgetExpired() {
        while (buckets.removeExpired(EXPIRED_AT_ONCE) == EXPIRED_AT_ONCE) {
            // There may be more.
        }
    }
}
