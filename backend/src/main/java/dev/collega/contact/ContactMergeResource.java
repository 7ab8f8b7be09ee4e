package dev.collega.contact;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/contact-merges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
class ContactMergeResource {

    private final CurrentMember me;
    private final MergeList list;
    private final Unmerging unmerging;

    ContactMergeResource(CurrentMember me, MergeList list, Unmerging unmerging) {
        this.me = me;
        this.list = list;
        this.unmerging = unmerging;
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Operation(summary = "List the merges that can be undone", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "A page.")
    public Page<ContactMergeView> listContactMerges(@BeanParam @Valid PageRequest page) {
        return list.of(me.id(), page);
    }

    @DELETE
    @PermissionsAllowed("contacts:write")
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Undo a merge",
            description =
                    "For a day. Both contacts are as they were, with what belonged to them; what came since stays "
                            + "with the one that was kept.")
    @APIResponse(responseCode = "204", description = "Undone.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public void undoContactMerge(
            @RestPath UUID id,
            @RestQuery
                    @DefaultValue("false")
                    @Parameter(
                            description =
                                    "What was changed on the contact since stays there. Without it, such changes are a conflict "
                                            + "`changed-since-merge`, which names them in `changed`.")
                    boolean keepChanges) {
        unmerging.undo(me.id(), id, keepChanges);
    }
}
