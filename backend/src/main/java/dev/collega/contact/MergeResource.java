package dev.collega.contact;

import dev.collega.account.CurrentMember;
import dev.collega.shared.http.Idempotent;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/contacts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
class MergeResource {

    private final CurrentMember me;
    private final Merging merging;
    private final MergeList merges;

    MergeResource(CurrentMember me, Merging merging, MergeList merges) {
        this.me = me;
        this.merging = merging;
        this.merges = merges;
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Path("/merge-preview")
    @Operation(
            summary = "Show what merging two contacts would make",
            description = "Field by field: both values, what can be chosen and what is proposed.")
    @APIResponseSchema(MergePreview.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public MergePreview previewMerge(
            @RestPath UUID id,
            @RestQuery @Parameter(required = true, description = "The contact that would go.") UUID with) {
        return merging.preview(me.id(), id, with);
    }

    @POST
    @PermissionsAllowed("contacts:write")
    @Path("/merge")
    @ResponseStatus(201)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Merge another contact into this one",
            description = "Its interactions and follow-ups move over, and it goes. Can be undone for a day.")
    @APIResponseSchema(value = ContactMergeView.class, responseCode = "201", responseDescription = "Merged.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    public ContactMergeView mergeContacts(@RestPath UUID id, @NotNull @Valid NewMerge request) {
        var merge = merging.merge(me.id(), id, request);
        return merges.one(me.id(), merge).orElseThrow(() -> Problems.notFound("merge", merge));
    }
}
