package dev.collega.throttle;

import dev.collega.shared.database.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The rows of one guess, always taken in the order of their keys, so that no two guesses wait for each other. */
final class GuessRows {

    /** @param openAt not before this will the next guess be looked at */
    record Row(int failures, Instant openAt, Instant knownUntil) {
        boolean isKnownAt(Instant now) {
            return knownUntil != null && knownUntil.isAfter(now);
        }
    }

    private final Instant now;
    private final Map<String, Row> before = new TreeMap<>();
    private final Map<String, Row> after = new TreeMap<>();

    private GuessRows(Instant now) {
        this.now = now;
    }

    static GuessRows lock(Handle handle, Instant now, String... keys) {
        var rows = new GuessRows(now);
        for (var key : keys) {
            rows.before.put(key, new Row(0, now, null));
        }
        handle.createQuery("""
                select key, case when forgotten_at > :now then failures else 0 end as failures, open_at, known_until
                from guess where key = any(:keys) order by key for update
                """)
                .bind("now", now)
                .bind("keys", keys)
                .map((row, context) -> Map.entry(
                        row.getString("key"),
                        new Row(
                                row.getInt("failures"),
                                Rows.instant(row, "open_at"),
                                Rows.instant(row, "known_until"))))
                .forEach(entry -> rows.before.put(entry.getKey(), entry.getValue()));
        return rows;
    }

    Row get(String key) {
        return before.get(key);
    }

    void fail(String key, Duration delay) {
        var row = before.get(key);
        var open = now.plus(delay);
        after.put(
                key,
                // An address that waits keeps waiting, though a known account behind it may go on.
                new Row(row.failures() + 1, open.isAfter(row.openAt()) ? open : row.openAt(), row.knownUntil()));
    }

    void save(Handle handle, Instant forgottenAt) {
        var batch = handle.prepareBatch("""
                insert into guess (key, failures, open_at, forgotten_at) values (:key, :failures, :openAt, :forgottenAt)
                on conflict (key) do update set
                    failures = case when guess.forgotten_at > :now then guess.failures + 1 else 1 end,
                    open_at = greatest(guess.open_at, excluded.open_at),
                    forgotten_at = excluded.forgotten_at
                """);
        after.forEach((key, row) -> batch.bind("key", key)
                .bind("failures", row.failures())
                .bind("openAt", row.openAt())
                .bind("forgottenAt", forgottenAt)
                .bind("now", now)
                .add());
        batch.execute();
    }

    /** As if this guess had not been, unless others have been since. */
    void takeBack(Handle handle) {
        var batch = handle.prepareBatch("""
                update guess set
                    failures = greatest(failures - 1, 0),
                    open_at = case when open_at = :mine then :before else open_at end
                where key = :key
                """);
        after.forEach((key, row) -> batch.bind("key", key)
                .bind("mine", row.openAt())
                .bind("before", before.get(key).openAt())
                .add());
        batch.execute();
    }

    /** From there the secret was right, so what failed before was a slip. */
    static void know(Handle handle, String key, Instant until) {
        handle.createUpdate(
                        "update guess set failures = 0, open_at = least(open_at, now()), known_until = :until where key = :key")
                .bind("key", key)
                .bind("until", until)
                .execute();
    }
}
