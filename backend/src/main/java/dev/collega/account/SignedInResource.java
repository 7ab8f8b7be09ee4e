package dev.collega.account;

import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Where I am signed in, and ending that from afar. */
@Path("/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
class SignedInResource {

    private final SessionList list;
    private final SessionRepository sessions;
    private final Event<Audited> audit;
    private final CurrentMember me;
    private final Clock clock;

    SignedInResource(
            SessionList list, SessionRepository sessions, Event<Audited> audit, CurrentMember me, Clock clock) {
        this.list = list;
        this.sessions = sessions;
        this.audit = audit;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("account:read")
    @Operation(summary = "List where I am signed in", description = "Last used first.")
    public Page<SessionSummary> listSessions(@BeanParam @Valid PageRequest page) {
        return list.of(me.id(), me.sessionId(), page);
    }

    @DELETE
    @PermissionsAllowed("account:write")
    @Transactional
    @Operation(summary = "Sign out everywhere else", description = "Ends all my sessions but this one, at once.")
    @APIResponse(responseCode = "204", description = "No other device is signed in.")
    public void endOtherSessions() {
        if (sessions.endAll(me.id(), me.sessionId(), clock.instant()) > 0) {
            audit.fire(Audited.done(AuditAction.SESSION_ENDED, me.id()));
        }
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("account:write")
    @Transactional
    @Operation(summary = "Sign a device out", description = "At once; it may be this one.")
    @APIResponse(responseCode = "204", description = "The session has ended.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void endSession(@RestPath UUID id) {
        var session = sessions.liveOf(me.id(), id, clock.instant()).orElseThrow(() -> Problems.notFound("session", id));
        sessions.end(session, clock.instant());
        audit.fire(Audited.done(AuditAction.SESSION_ENDED, me.id(), id));
    }
}
