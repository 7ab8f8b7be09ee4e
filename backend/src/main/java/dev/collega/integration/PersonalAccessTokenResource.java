package dev.collega.integration;

import dev.collega.account.CurrentMember;
import dev.collega.account.FreshAuthentication;
import dev.collega.account.Revoked;
import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@Path("/personal-access-tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal access tokens", description = "What a member gives to a program, and no more than it needs.")
class PersonalAccessTokenResource {

    private static final int MOST = 50;
    private static final String LIST = "personal-access-tokens";
    private static final String AFTER = "  and id < cast(:after as uuid)\n";

    private final Jdbi jdbi;
    private final PersonalAccessTokens tokens;
    private final Cursors cursors;
    private final Event<Audited> audit;
    private final Event<Revoked> revoked;
    private final CurrentMember me;
    private final Clock clock;

    PersonalAccessTokenResource(
            Jdbi jdbi,
            PersonalAccessTokens tokens,
            Cursors cursors,
            Event<Audited> audit,
            Event<Revoked> revoked,
            CurrentMember me,
            Clock clock) {
        this.jdbi = jdbi;
        this.tokens = tokens;
        this.cursors = cursors;
        this.audit = audit;
        this.revoked = revoked;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("account:read")
    @Operation(summary = "List my tokens", description = "Newest first; expired ones stay until they are deleted.")
    public Page<PersonalAccessTokenSummary> listPersonalAccessTokens(@BeanParam @Valid PageRequest page) {
        var after = cursors.open(LIST, page.cursor);
        return jdbi.withHandle(handle -> {
            var rows = handle.createQuery("select " + PersonalAccessTokenSummary.COLUMNS
                            + " from personal_access_token where owner_id = :me\n"
                            + Sql.when(after.isPresent(), AFTER)
                            + "order by id desc\n"
                            + Sql.limit(page.limit + 1))
                    .bind("me", me.id())
                    .bind("after", after.map(key -> key.get(0)).orElse(null))
                    .map((row, context) -> PersonalAccessTokenSummary.from(row))
                    .list();
            return Page.of(rows, page.limit, last -> cursors.seal(LIST, last.id()));
        });
    }

    @POST
    @PermissionsAllowed("account:write")
    @FreshAuthentication
    @ResponseStatus(201)
    @Transactional
    @Operation(summary = "Make a token", description = "It is told once, in this answer. At most " + MOST + " each.")
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
        jdbi.useHandle(handle -> {
            requireRoom(handle);
            insert(handle, made);
        });
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

    /** The account's row is locked, so that two requests at once do not both find the last place free. */
    private void requireRoom(Handle handle) {
        handle.createQuery("select 1 from account where id = :me for no key update")
                .bind("me", me.id())
                .mapTo(Integer.class)
                .one();
        var count = handle.createQuery("select count(*) from personal_access_token where owner_id = :me")
                .bind("me", me.id())
                .mapTo(Integer.class)
                .one();
        if (count >= MOST) {
            throw Problems.conflict(
                    "too-many-tokens", "You have " + MOST + " tokens, which is the most; delete one that is not used.");
        }
    }

    private void insert(Handle handle, PersonalAccessTokenView made) {
        handle.createUpdate("""
                        insert into personal_access_token (id, owner_id, name, hash, hint, scopes, created_at, expires_at)
                        values (:id, :me, :name, :hash, :hint, :scopes, :now, :expires)
                        """)
                .bind("id", made.id())
                .bind("me", me.id())
                .bind("name", made.name())
                .bind("hash", PersonalAccessTokens.hash(made.token()))
                .bind("hint", made.hint())
                .bind("scopes", made.scopes().toArray(String[]::new))
                .bind("now", made.createdAt())
                .bind("expires", made.expiresAt())
                .execute();
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("account:write")
    @Transactional
    @Operation(summary = "Delete a token", description = "It is good for nothing from now on.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void deletePersonalAccessToken(@RestPath UUID id) {
        var deleted = jdbi.withHandle(
                handle -> handle.createUpdate("delete from personal_access_token where id = :id and owner_id = :me")
                        .bind("id", id)
                        .bind("me", me.id())
                        .execute());
        if (deleted == 0) {
            throw Problems.notFound("personal access token", id);
        }
        revoked.fire(new Revoked(me.id()));
        audit.fire(Audited.done(AuditAction.TOKEN_REVOKED, me.id(), id));
    }
}
