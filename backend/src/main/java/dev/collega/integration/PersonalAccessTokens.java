package dev.collega.integration;

import dev.collega.account.BearerTokens;
import dev.collega.account.Caller;
import dev.collega.account.Scopes;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Makes personal access tokens and reads them again: 256 random bits behind a prefix that scanners for secrets know. */
@ApplicationScoped
class PersonalAccessTokens implements BearerTokens {

    static final String PREFIX = "collega_pat_";
    private static final int TOKEN_BYTES = 32;
    private static final int HINT_CHARACTERS = 4;

    /** How exact "last used" is, and how often a token in use is looked up. */
    private static final Duration GOOD_WITHOUT_LOOKING = Duration.ofMinutes(1);

    private final SecureRandom random = new SecureRandom();
    private final Jdbi jdbi;
    private final Clock clock;

    PersonalAccessTokens(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    String draw() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hint(String token) {
        return "…" + token.substring(token.length() - HINT_CHARACTERS);
    }

    /** A plain hash is enough: nobody guesses at 256 random bits. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean issued(String token) {
        return token.startsWith(PREFIX);
    }

    @Override
    public Optional<Caller> read(String token) {
        var now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update personal_access_token t set last_used_at = :now
                        from account a
                        where t.hash = :hash and t.expires_at > :now and a.id = t.owner_id and a.suspended_at is null and a.deletion_due_at is null
                        returning t.id, t.owner_id, t.scopes, t.expires_at
                        """)
                .bind("hash", hash(token))
                .bind("now", now)
                .map((row, context) -> new Caller(
                        Rows.uuid(row, "owner_id"),
                        null,
                        Rows.uuid(row, "id"),
                        known(Set.copyOf(Rows.texts(row, "scopes"))),
                        earlier(Rows.instant(row, "expires_at"), now.plus(GOOD_WITHOUT_LOOKING))))
                .findFirst());
    }

    /** A scope that there was once is worth nothing today. */
    private static Set<String> known(Set<String> scopes) {
        return scopes.stream().filter(Scopes.FOR_TOKENS::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
