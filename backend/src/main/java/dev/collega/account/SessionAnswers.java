package dev.collega.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with the tokens of a session, the refresh token where the client wants it. */
@ApplicationScoped
class SessionAnswers {

    private final AccessTokens accessTokens;
    private final RefreshCookie cookie;

    SessionAnswers(AccessTokens accessTokens, RefreshCookie cookie) {
        this.accessTokens = accessTokens;
        this.cookie = cookie;
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
            response.cookie(cookie.holding(signedIn.refreshToken(), session.expiresAt()));
        }
        return response.build();
    }
}
