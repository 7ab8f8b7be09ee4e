package dev.collega.account;

import dev.collega.shared.database.Rows;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;

/** Issues and reads access tokens: JWT signed with RS256, typed "at+jwt" (RFC 9068), good while their session lives. */
@Singleton
class AccessTokens implements BearerTokens {

    private static final String TYPE = "at+jwt";
    private static final int CLOCK_SKEW_SECONDS = 5;

    private final String issuer;
    private final String audience;
    private final Duration lifetime;
    private final TokenKeys keys;
    private final Jdbi jdbi;
    private final Clock clock;

    AccessTokens(
            @ConfigProperty(name = "collega.tokens.issuer") String issuer,
            @ConfigProperty(name = "collega.tokens.audience") String audience,
            @ConfigProperty(name = "collega.tokens.access-lifetime") Duration lifetime,
            TokenKeys keys,
            Jdbi jdbi,
            Clock clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.lifetime = lifetime;
        this.keys = keys;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    Duration lifetime() {
        return lifetime;
    }

    String issue(UUID memberId, UUID sessionId) {
        var now = clock.instant();
        return Jwt.issuer(issuer)
                .audience(audience)
                .subject(memberId.toString())
                .claim("sid", sessionId.toString())
                .issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .jws()
                .header("typ", TYPE)
                .keyId(keys.signingKeyId())
                .sign(keys.signingKey());
    }

    /** Any JWT may be; which are is for {@link #read} to say. */
    @Override
    public boolean issued(String token) {
        return token.chars().filter(character -> character == '.').count() == 2;
    }

    @Override
    public Optional<Caller> read(String token) {
        try {
            return live(verify(token));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The key is one of ours whatever else the header says of keys, and the algorithm that of the key (RFC 8725, 3.1). */
    private JwtClaims verify(String token) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver((jws, around) -> key(jws.getKeyIdHeaderValue()))
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256))
                .setExpectedType(true, TYPE)
                .setExpectedIssuer(issuer)
                .setExpectedAudience(audience)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromSeconds(clock.instant().getEpochSecond()))
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .build()
                .processToClaims(token);
    }

    private PublicKey key(String id) throws UnresolvableKeyException {
        return keys.verificationKey(id).orElseThrow(() -> new UnresolvableKeyException("not a key of ours"));
    }

    private Optional<Caller> live(JwtClaims claims) throws MalformedClaimException {
        var member = UUID.fromString(claims.getSubject());
        var session = UUID.fromString(claims.getClaimValue("sid", String.class));
        var until = Instant.ofEpochSecond(claims.getExpirationTime().getValue());
        return jdbi.withHandle(handle -> handle.createQuery("""
                select a.role from session s join account a on a.id = s.account_id
                where s.id = :session and s.account_id = :member and s.ended_at is null and s.expires_at > :now
                  and a.suspended_at is null and a.deletion_due_at is null
                """)
                .bind("session", session)
                .bind("member", member)
                .bind("now", clock.instant())
                .map((row, context) -> new Caller(
                        member, session, null, Scopes.ofSession(Rows.constant(row, "role", Role.class)), until))
                .findOne());
    }
}
