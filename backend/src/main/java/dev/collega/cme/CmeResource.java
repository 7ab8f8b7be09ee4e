package dev.collega.cme;

import dev.collega.account.CurrentMember;
import dev.collega.post.PostReading;
import dev.collega.shared.http.Idempotent;
import dev.collega.shared.http.IfMatch;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/cme")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Learning log",
        description = "What I read and what I take from it, for a board of my own. Nobody else sees it.")
class CmeResource {

    private final CurrentMember me;
    private final CmeRepository entries;
    private final CmeLog log;
    private final PostReading posts;
    private final Clock clock;

    CmeResource(CurrentMember me, CmeRepository entries, CmeLog log, PostReading posts, Clock clock) {
        this.me = me;
        this.entries = entries;
        this.log = log;
        this.posts = posts;
        this.clock = clock;
    }

    /** The years in which I read anything, newest first. */
    record CmeTotals(@NotNull List<CmeYear> years) {}

    @POST
    @PermissionsAllowed("cme:write")
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(summary = "Log what I read")
    @APIResponseSchema(value = CmeEntryView.class, responseCode = "201", responseDescription = "Logged.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public CmeEntryView createCmeEntry(@NotNull @Valid NewCmeEntry request) {
        requirePast(request.readOn());
        entries.requireRoom(me.id());
        var citation = request.citation() == null ? null : request.citation().tidy();
        var title = CmeEntry.words(request.title());
        if (request.postId() != null) {
            var post = posts.cited(me.id(), request.postId())
                    .orElseThrow(() -> Problems.validation("/postId", "not-found", "must be a post that you may read"));
            citation = citation == null ? post.citation() : citation;
            title = title != null ? title : citation == null ? post.title() : citation.title();
        }
        title = title == null && citation != null ? citation.title() : title;
        if (title == null) {
            throw Problems.validation("/title", "required", "must say what you read");
        }
        var entry = CmeEntry.log(me.id(), request, citation, title, clock.instant());
        entries.persistAndFlush(entry);
        return shown(entry.id());
    }

    @GET
    @PermissionsAllowed("cme:read")
    @Operation(summary = "List what I read", description = "Newest first.")
    public Page<CmeEntryView> listCmeEntries(
            @RestQuery LocalDate from, @RestQuery LocalDate to, @BeanParam @Valid PageRequest page) {
        return log.of(me.id(), from, to, page);
    }

    @GET
    @PermissionsAllowed("cme:read")
    @Path("/totals")
    @Operation(summary = "Count what I read, by year")
    public CmeTotals getCmeTotals() {
        return new CmeTotals(log.years(me.id()));
    }

    @GET
    @PermissionsAllowed("cme:read")
    @Path("/{id}")
    @Operation(summary = "Show an entry")
    @APIResponseSchema(CmeEntryView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public CmeEntryView getCmeEntry(@RestPath UUID id) {
        return shown(id);
    }

    @PATCH
    @PermissionsAllowed("cme:write")
    @Path("/{id}")
    @Consumes({"application/json", "application/merge-patch+json"})
    @Transactional
    @Operation(summary = "Edit an entry")
    @APIResponseSchema(CmeEntryView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public CmeEntryView updateCmeEntry(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid CmeEntryPatch patch) {
        var entry = mine(id);
        IfMatch.require(ifMatch, "entry", entry.version());
        if (patch.readOn() != null) {
            requirePast(patch.readOn().orElseThrow());
        }
        entry.edit(patch);
        entries.flush();
        return shown(id);
    }

    @DELETE
    @PermissionsAllowed("cme:write")
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Delete an entry")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    public void deleteCmeEntry(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        var entry = mine(id);
        IfMatch.check(ifMatch, "entry", entry.version());
        entries.delete(entry);
    }

    /** Somewhere it may be tomorrow already. */
    private void requirePast(LocalDate readOn) {
        if (readOn.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1))
                || readOn.getYear() < 1950) {
            throw Problems.validation("/readOn", "past", "must be a day that has been");
        }
    }

    private CmeEntry mine(UUID id) {
        return entries.of(me.id(), id).orElseThrow(() -> Problems.notFound("entry", id));
    }

    private CmeEntryView shown(UUID id) {
        return log.one(me.id(), id).orElseThrow(() -> Problems.notFound("entry", id));
    }
}
