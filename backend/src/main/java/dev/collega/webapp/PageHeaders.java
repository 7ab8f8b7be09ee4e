package dev.collega.webapp;

import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a browser may do with the web app: run its own scripts, talk to its own API, sit in nobody's frame. What holds
 * for all answers is added elsewhere.
 */
@ApplicationScoped
class PageHeaders {

    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);

    private final String contentSecurityPolicy;

    PageHeaders(WebAppFiles files) {
        contentSecurityPolicy = policy(files.read("/index.html").orElse(""));
    }

    void addTo(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", contentSecurityPolicy);
    }

    /** Scripts inside the page are known by their hash, so that no other can be slipped in. */
    static String policy(String page) {
        var hashes = INLINE_SCRIPT
                .matcher(page)
                .results()
                .map(script -> " 'sha256-" + sha256(script.group(1)) + "'")
                .collect(Collectors.joining());
        return "default-src 'self'; script-src 'self'" + hashes
                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; object-src 'none'"
                + "; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    }

    private static String sha256(String script) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
