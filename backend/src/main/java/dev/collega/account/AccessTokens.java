package dev.collega.account;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Issues access tokens: JWT signed with RS256, typed "at+jwt" (RFC 9068). */
@ApplicationScoped
class AccessTokens {

    private final String issuer;
    private final String audience;
    private final Duration lifetime;
    private final Clock clock;

    AccessTokens(
            @ConfigProperty(name = "collega.tokens.issuer") String issuer,
            @ConfigProperty(name = "collega.tokens.audience") String audience,
            @ConfigProperty(name = "collega.tokens.access-lifetime") Duration lifetime,
            Clock clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.lifetime = lifetime;
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
                .header("typ", "at+jwt")
                .sign();
    }
}
