package dev.collega.account;

import dev.collega.shared.problem.Problems;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How a browser carries its refresh token: in a cookie that no script reads and no other site sends. It asks for that
 * with a header, which a form on another site cannot set, and a page of another origin is refused besides.
 *
 * <p>Over TLS the cookie's name has the prefix {@code __Host-} (RFC 6265bis, 4.1.3): neither a neighbouring host nor
 * somebody on the line without TLS can plant one. Browsers take no such name without TLS, so there it has another, and
 * of both only that is read which fits the connection.
 */
@ApplicationScoped
class RefreshCookie {

    static final String TRANSPORT_HEADER = "X-Refresh-Token-Transport";

    private static final String SECURE_NAME = "__Host-collega_refresh";
    private static final String PLAIN_NAME = "collega_refresh";
    private static final String PLAIN_PATH = "/api/v1/sessions";

    private final Clock clock;
    private final RoutingContext request;
    private final boolean alwaysSecure;

    RefreshCookie(
            Clock clock,
            RoutingContext request,
            @ConfigProperty(name = "collega.tokens.secure-cookie") boolean alwaysSecure) {
        this.clock = clock;
        this.request = request;
        this.alwaysSecure = alwaysSecure;
    }

    /** Whether the refresh token comes and goes as a cookie; refuses pages of other origins that want that. */
    boolean isWantedBy(HttpHeaders headers) {
        var transport = headers.getHeaderString(TRANSPORT_HEADER);
        if (transport == null || transport.equals("body")) {
            return false;
        }
        if (!transport.equals("cookie")) {
            throw Problems.invalid(TRANSPORT_HEADER, "is \"cookie\" or \"body\"");
        }
        requireOwnOrigin(headers);
        return true;
    }

    /** The token that the browser sent, from the cookie that fits the connection alone. */
    Optional<String> sentWith(HttpHeaders headers) {
        return Optional.ofNullable(headers.getCookies().get(name()))
                .map(Cookie::getValue)
                .filter(token -> !token.isBlank());
    }

    /**
     * Browsers say themselves where a request comes from (Fetch Metadata); older ones name the origin at least. Who says
     * neither is no browser, and has no cookie that somebody else could misuse.
     */
    void requireOwnOrigin(HttpHeaders headers) {
        var site = headers.getHeaderString("Sec-Fetch-Site");
        var origin = headers.getHeaderString("Origin");
        boolean own = site != null ? site.equals("same-origin") : origin == null || origin.equals(ownOrigin());
        if (!own) {
            throw Problems.of(Status.FORBIDDEN, "foreign-origin", "Cookies are for the web app of this address alone.");
        }
    }

    NewCookie holding(String token, Instant expiresAt) {
        return cookie(token, (int)
                Math.max(0, Duration.between(clock.instant(), expiresAt).toSeconds()));
    }

    NewCookie cleared() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(name())
                .value(value)
                .path(isSecure() ? "/" : PLAIN_PATH)
                .httpOnly(true)
                .secure(isSecure())
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge(maxAge)
                .build();
    }

    private String name() {
        return isSecure() ? SECURE_NAME : PLAIN_NAME;
    }

    private boolean isSecure() {
        return alwaysSecure || request.request().scheme().equals("https");
    }

    private String ownOrigin() {
        return (isSecure() ? "https" : "http") + "://" + request.request().authority();
    }
}
