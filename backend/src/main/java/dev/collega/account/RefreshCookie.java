package dev.collega.account;

import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How a browser carries its refresh token: in a cookie that no script reads and no other site sends. It asks for that
 * with a header, which a form on another site cannot set.
 */
@ApplicationScoped
class RefreshCookie {

    static final String NAME = "collega_refresh";
    static final String TRANSPORT_HEADER = "X-Refresh-Token-Transport";

    private final Clock clock;
    private final boolean secure;

    RefreshCookie(Clock clock, @ConfigProperty(name = "collega.tokens.secure-cookie") boolean secure) {
        this.clock = clock;
        this.secure = secure;
    }

    boolean isWantedBy(HttpHeaders headers) {
        var transport = headers.getHeaderString(TRANSPORT_HEADER);
        if (transport == null || transport.equals("body")) {
            return false;
        }
        if (!transport.equals("cookie")) {
            throw Problems.invalid(TRANSPORT_HEADER, "is \"cookie\" or \"body\"");
        }
        return true;
    }

    NewCookie holding(String token, Instant expiresAt, UriInfo uri) {
        return cookie(uri, token, (int)
                Math.max(0, Duration.between(clock.instant(), expiresAt).toSeconds()));
    }

    NewCookie cleared(UriInfo uri) {
        return cookie(uri, "", 0);
    }

    private NewCookie cookie(UriInfo uri, String value, int maxAge) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/api/v1/sessions")
                .httpOnly(true)
                .secure(secure || uri.getBaseUri().getScheme().equals("https"))
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge(maxAge)
                .build();
    }
}
