package dev.collega.contact;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/contact-tags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
class ContactTagResource {

    private final CurrentMember me;
    private final ContactTags tags;

    ContactTagResource(CurrentMember me, ContactTags tags) {
        this.me = me;
        this.tags = tags;
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Operation(
            summary = "List the tags of my contacts",
            description =
                    "By name, what is below a tag right after it; with those above, though nobody has them alone.")
    @APIResponse(responseCode = "200", description = "A page.")
    public Page<ContactTag> listContactTags(@BeanParam @Valid PageRequest page) {
        return tags.of(me.id(), page);
    }

    @PATCH
    @PermissionsAllowed("contacts:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Rename a tag everywhere",
            description = "With what is below it. A tag that nobody has changes nothing.")
    @APIResponseSchema(TagChangeView.class)
    public TagChangeView changeContactTag(@NotNull @Valid TagChange change) {
        var tag = Tags.tidy(change.tag());
        var to = change.to() == null ? null : Tags.tidy(change.to());
        if (tag.isEmpty()) {
            throw Problems.validation("/tag", "not-blank", "must not be blank");
        }
        if (to != null && to.isEmpty()) {
            throw Problems.validation("/to", "not-blank", "must not be blank");
        }
        return new TagChangeView(tag.equals(to) ? 0 : tags.change(me.id(), tag, to));
    }
}
