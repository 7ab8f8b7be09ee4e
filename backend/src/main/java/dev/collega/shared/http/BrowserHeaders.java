package dev.collega.shared.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a browser shall make of our answers, whoever gives them: nothing but what they say they are, in no frame, and
 * never without TLS once it was there. The web app says for its pages what more they may do.
 */
@ApplicationScoped
class BrowserHeaders {

    private static final String CSP = "Content-Security-Policy";
    private static final String FRAMES = "frame-ancestors 'none'";

    private final boolean alwaysSecure;
    private final String strictTransportSecurity;

    BrowserHeaders(
            @ConfigProperty(name = "collega.tokens.secure-cookie") boolean alwaysSecure,
            @ConfigProperty(name = "collega.browser.strict-transport-security") String strictTransportSecurity) {
        this.alwaysSecure = alwaysSecure;
        this.strictTransportSecurity = strictTransportSecurity;
    }

    void install(@Observes Router router) {
        // Before whatever may answer.
        router.route().order(Integer.MIN_VALUE).handler(this::add);
    }

    private void add(RoutingContext request) {
        var path = request.request().path();
        var response = request.response()
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader(
                        "Permissions-Policy",
                        "camera=(self), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-create=(self), publickey-credentials-get=(self)")
                // Beside the API, a developer's pages of Quarkus run scripts.
                .putHeader(CSP, path != null && path.startsWith("/q/") ? FRAMES : "default-src 'none'; " + FRAMES);
        if (alwaysSecure || "https".equals(request.request().scheme())) {
            response.putHeader("Strict-Transport-Security", strictTransportSecurity);
        }
        if (HttpMethod.TRACE.equals(request.request().method())) {
            request.fail(405);
        } else {
            request.next();
        }
    }
}
