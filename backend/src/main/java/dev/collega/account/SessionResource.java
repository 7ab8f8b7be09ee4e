package dev.collega.account;

import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.problem.Problems;
import dev.collega.throttle.Guessing;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions", description = "Signing in, staying signed in, signing out.")
class SessionResource {

    private final SignIn signIn;
    private final Renewals renewals;
    private final SessionRepository sessions;
    private final SessionAnswers answers;
    private final RefreshCookie cookie;
    private final Event<Audited> audit;
    private final CurrentMember me;
    private final Clock clock;

    SessionResource(
            SignIn signIn,
            Renewals renewals,
            SessionRepository sessions,
            SessionAnswers answers,
            RefreshCookie cookie,
            Event<Audited> audit,
            CurrentMember me,
            Clock clock) {
        this.signIn = signIn;
        this.renewals = renewals;
        this.sessions = sessions;
        this.answers = answers;
        this.cookie = cookie;
        this.audit = audit;
        this.me = me;
        this.clock = clock;
    }

    @POST
    @Guessing(at = "sign-in", wrong = "invalid-credentials")
    @PermitAll
    @ResponseStatus(201)
    @Operation(
            summary = "Sign in",
            description =
                    "Where the account has a second factor, the right password is answered with 401 "
                            + "`second-factor-required`. That problem has more members: `challenge` and `factors` (of `TOTP`, "
                            + "`RECOVERY_CODE`, `PASSKEY`) for POST /sessions/second-factor and, with a passkey, "
                            + "`passkeyOptions` (PublicKeyCredentialRequestOptionsJSON of WebAuthn). To a suspended account every "
                            + "way in ends in 403 `account-suspended`, whose `appealToken` is good for an hour, for /suspended.")
    @Parameter(ref = RefreshCookie.TRANSPORT_HEADER)
    @APIResponseSchema(value = SessionView.class, responseCode = "201", responseDescription = "Signed in.")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public RestResponse<SessionView> createSession(@NotNull @Valid NewSession request, @Context HttpHeaders headers) {
        var asCookie = answers.asCookie(headers);
        return answers.created(signIn.begin(request), asCookie);
    }

    @POST
    @Path("/renewals")
    @PermitAll
    @ResponseStatus(201)
    @Operation(
            summary = "Renew the access token",
            description = "Uses the refresh token up and gives the next one. A used one ends the session.")
    @Parameter(
            name = RefreshCookie.TRANSPORT_HEADER,
            in = ParameterIn.HEADER,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"body", "cookie"}),
            description = "With `cookie` the refresh token is taken from the cookie, and given as one.")
    @APIResponseSchema(value = SessionView.class, responseCode = "201", responseDescription = "Renewed.")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    public RestResponse<SessionView> renewSession(@Valid SessionRenewal request, @Context HttpHeaders headers) {
        var asCookie = answers.asCookie(headers);
        var token = asCookie ? cookie.sentWith(headers).orElse(null) : request == null ? null : request.refreshToken();
        if (token == null || token.isBlank()) {
            throw asCookie
                    ? Problems.unauthenticated("invalid-refresh-token", "There is no session to renew; sign in.")
                    : Problems.validation("/refreshToken", "not-null", "must be given");
        }
        return answers.created(renewals.renew(token), asCookie);
    }

    @DELETE
    @Path("/current")
    @PermissionsAllowed("account:write")
    @Transactional
    @Operation(summary = "Sign out", description = "Ends the session that the access token belongs to.")
    @APIResponse(responseCode = "204", description = "Signed out.")
    public RestResponse<Void> endCurrentSession(@Context HttpHeaders headers) {
        if (cookie.sentWith(headers).isPresent()) {
            cookie.requireOwnOrigin(headers);
        }
        sessions.of(me.id(), me.sessionId()).ifPresent(session -> sessions.end(session, clock.instant()));
        audit.fire(Audited.done(AuditAction.SIGNED_OUT, me.id(), me.sessionId()));
        return RestResponse.ResponseBuilder.<Void>noContent()
                .cookie(cookie.cleared())
                .build();
    }
}
