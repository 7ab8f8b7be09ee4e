package dev.collega.factor;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bouncycastle.util.encoders.Base32Encoder;
import org.jdbi.v3.core.Jdbi;

/**
 * Ten codes on paper for the day the phone is gone, each good once. 120 random bits each (ASVS 5.0, 6.5.2 asks for
 * 112), kept as their SHA-256: nobody guesses that, so neither a slow hash nor a brake is needed.
 */
@ApplicationScoped
class RecoveryCodes {

    private static final int COUNT = 10;
    private static final int RANDOM_BYTES = 15;
    private static final int GROUP = 4;

    /** Nothing in this alphabet looks like something else in it. */
    private static final Base32Encoder CROCKFORD =
            new Base32Encoder("0123456789abcdefghjkmnpqrstvwxyz".getBytes(StandardCharsets.US_ASCII), (byte) '=');

    private final Jdbi jdbi;
    private final Clock clock;

    RecoveryCodes(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Ten new codes in place of all before; the row of the set makes two who do so at once wait for each other. */
    List<String> make(UUID accountId) {
        var codes = IntStream.range(0, COUNT).mapToObj(i -> newCode()).toList();
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                    insert into recovery_code_set (account_id, made_at) values (:account, :now)
                    on conflict (account_id) do update set made_at = excluded.made_at
                    """)
                    .bind("account", accountId)
                    .bind("now", clock.instant())
                    .execute();
            handle.execute("delete from recovery_code where account_id = ?", accountId);
            var batch = handle.prepareBatch("insert into recovery_code (account_id, hash) values (:account, :hash)");
            codes.forEach(code -> batch.bind("account", accountId)
                    .bind("hash", Secrets.sha256(plain(code)))
                    .add());
            batch.execute();
        });
        return codes;
    }

    boolean accept(UUID accountId, String code) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update recovery_code set used_at = :now
                        where account_id = :account and hash = :hash and used_at is null
                        """)
                        .bind("account", accountId)
                        .bind("hash", Secrets.sha256(plain(code)))
                        .bind("now", clock.instant())
                        .execute())
                == 1;
    }

    void remove(UUID accountId) {
        jdbi.useHandle(handle -> handle.execute("delete from recovery_code_set where account_id = ?", accountId));
    }

    private static String newCode() {
        try {
            var text = new byte[RANDOM_BYTES * 8 / 5];
            CROCKFORD.encode(Secrets.random(RANDOM_BYTES), 0, RANDOM_BYTES, text, 0);
            return new String(text, StandardCharsets.US_ASCII).replaceAll("(.{%d})(?=.)".formatted(GROUP), "$1-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it was made, however it is written down and read out. */
    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }
}
