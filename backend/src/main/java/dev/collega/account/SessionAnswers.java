package dev.collega.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with the tokens of a session, the refresh token where the client wants it. */
@ApplicationScoped
class SessionAnswers {

    private final AccessTokens accessTokens;
    private final RefreshCookie cookie;
    private final UriInfo uri;

    SessionAnswers(AccessTokens accessTokens, RefreshCookie cookie, UriInfo uri) {
        this.accessTokens = accessTokens;
        this.cookie = cookie;
        this.uri = uri;
    }

    boolean asCookie(HttpHeaders headers) {
        return cookie.isWantedBy(headers);
    }

    RestResponse<SessionView> created(SignIn.SignedIn signedIn, boolean asCookie) {
        var session = signedIn.session();
        var view = new SessionView(
                accessTokens.issue(session.accountId(), session.id()),
                "Bearer",
                accessTokens.lifetime().toSeconds(),
                asCookie ? null : signedIn.refreshToken());
        var response = RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view);
        if (asCookie) {
            response.cookie(cookie.holding(signedIn.refreshToken(), session.expiresAt(), uri));
        }
        return response.build();
    }
}
