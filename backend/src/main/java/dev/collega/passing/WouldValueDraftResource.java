package dev.collega.passing;

import dev.collega.account.CurrentMember;
import dev.collega.shared.database.Rows;
import dev.collega.shared.page.Page;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/would-value")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Passing on")
class WouldValueDraftResource {

    private final CurrentMember me;
    private final WhoWouldValue who;

    WouldValueDraftResource(CurrentMember me, WhoWouldValue who) {
        this.me = me;
        this.who = who;
    }

    @POST
    @PermissionsAllowed("contacts:read")
    @Operation(
            summary = "Who would value what I am writing?",
            description = "As for a post that is published: up to five of those whom it is for. Keeps nothing.")
    public Page<ValuingConnection> previewWhoWouldValue(@NotNull @Valid PostBeingWritten post) {
        return new Page<>(
                who.of(
                        me.id(),
                        new PostMatter(
                                null,
                                me.id(),
                                Rows.tidy(post.topics()),
                                Rows.tidy(post.tags()),
                                Rows.tidy(post.rolesAsked())),
                        post.audience(),
                        post.readers()),
                null);
    }
}
