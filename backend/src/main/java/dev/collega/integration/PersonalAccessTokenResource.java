package dev.collega.integration;

import dev.collega.account.CurrentMember;
import dev.collega.account.FreshAuthentication;
import dev.collega.account.Revoked;
import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.database.Ids;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/personal-access-tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal access tokens", description = "What a member gives to a program, and no more than it needs.")
class PersonalAccessTokenResource {

    private final PersonalAccessTokenRows rows;
    private final PersonalAccessTokens tokens;
    private final Event<Audited> audit;
    private final Event<Revoked> revoked;
    private final CurrentMember me;
    private final Clock clock;

    PersonalAccessTokenResource(
            PersonalAccessTokenRows rows,
            PersonalAccessTokens tokens,
            Event<Audited> audit,
            Event<Revoked> revoked,
            CurrentMember me,
            Clock clock) {
        this.rows = rows;
        this.tokens = tokens;
        this.audit = audit;
        this.revoked = revoked;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("account:read")
    @Operation(summary = "List my tokens", description = "Newest first; expired ones stay until they are deleted.")
    public Page<PersonalAccessTokenSummary> listPersonalAccessTokens(@BeanParam @Valid PageRequest page) {
        return rows.of(me.id(), page);
    }

    @POST
    @PermissionsAllowed("account:write")
    @FreshAuthentication
    @ResponseStatus(201)
    @Transactional
    @Operation(
            summary = "Make a token",
            description = "It is told once, in this answer. At most " + PersonalAccessTokenRows.MOST + " each.")
    @APIResponseSchema(
            value = PersonalAccessTokenView.class,
            responseCode = "201",
            responseDescription = "Made; keep the token now.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public PersonalAccessTokenView createPersonalAccessToken(@NotNull @Valid NewPersonalAccessToken request) {
        var now = clock.instant();
        var token = tokens.draw();
        var made = new PersonalAccessTokenView(
                Ids.next(),
                request.name(),
                new TreeSet<>(request.scopes()).stream().toList(),
                PersonalAccessTokens.hint(token),
                now,
                endOf(request.expiresOn(), now),
                token);
        rows.add(me.id(), made);
        audit.fire(Audited.done(AuditAction.TOKEN_CREATED, me.id(), made.id()));
        return made;
    }

    private static Instant endOf(LocalDate day, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (day.isBefore(today) || day.isAfter(today.plusYears(1))) {
            throw Problems.validation("/expiresOn", "range", "must be from today to a year from today");
        }
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("account:write")
    @Transactional
    @Operation(summary = "Delete a token", description = "It is good for nothing from now on.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void deletePersonalAccessToken(@RestPath UUID id) {
        if (!rows.remove(me.id(), id)) {
            throw Problems.notFound("personal access token", id);
        }
        revoked.fire(new Revoked(me.id()));
        audit.fire(Audited.done(AuditAction.TOKEN_REVOKED, me.id(), id));
    }
}
