package dev.collega.discussion;

import dev.collega.account.CurrentMember;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/posts/{id}/accepted-answer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discussion")
class AcceptedAnswerResource {

    private final CurrentMember me;
    private final Conclusions conclusions;

    AcceptedAnswerResource(CurrentMember me, Conclusions conclusions) {
        this.me = me;
        this.conclusions = conclusions;
    }

    /** Which comment answers the question. */
    record AcceptedAnswer(@NotNull UUID commentId) {}

    @PUT
    @PermissionsAllowed("posts:write")
    @Transactional
    @Operation(
            summary = "Accept an answer to a question of mine",
            description = "Another one takes its place. Whoever gave it is told.")
    @APIResponse(responseCode = "204", description = "Accepted.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void acceptAnswer(@RestPath UUID id, @NotNull @Valid AcceptedAnswer answer) {
        conclusions.accept(id, answer.commentId(), me.id());
    }

    @DELETE
    @PermissionsAllowed("posts:write")
    @Transactional
    @Operation(summary = "Accept no answer any more")
    @APIResponse(responseCode = "204", description = "None is accepted.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void unacceptAnswer(@RestPath UUID id) {
        conclusions.unaccept(id, me.id());
    }
}
