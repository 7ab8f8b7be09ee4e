package dev.collega.cadence;

import dev.collega.account.CurrentMember;
import dev.collega.member.Members;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Cadences of tags; a tag's slashes keep it out of the path. */
@Path("/cadences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cadences")
class CadenceResource {

    private static final int LONGEST_TAG = 120;

    private final CurrentMember me;
    private final Cadences cadences;
    private final Members members;
    private final Clock clock;

    CadenceResource(CurrentMember me, Cadences cadences, Members members, Clock clock) {
        this.me = me;
        this.cadences = cadences;
        this.members = members;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Operation(summary = "List the cadences of my tags", description = "By tag.")
    @APIResponse(responseCode = "200", description = "A page.")
    public Page<TagCadenceView> listCadences(@BeanParam @Valid PageRequest page) {
        return cadences.ofTags(me.id(), today(), page);
    }

    @PUT
    @PermissionsAllowed("contacts:write")
    @Transactional
    @Operation(
            summary = "Set how often I wish to be in touch with all who have a tag",
            description =
                    "Or one below it. A contact's own cadence counts before it; of several tags the one with the shortest "
                            + "ideal gap does. A tag that is renamed takes its cadence along.")
    @APIResponseSchema(TagCadenceView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public TagCadenceView setCadence(
            @RestQuery @NotNull @Size(max = LONGEST_TAG) @Parameter(description = "As my contacts have it.") String tag,
            @NotNull @Valid NewCadence cadence) {
        var tidy = tidy(tag);
        cadences.setForTag(me.id(), tidy, cadence, today(), clock.instant());
        cadences.settle();
        return cadences.ofTag(me.id(), tidy, today()).orElseThrow(() -> Problems.notFound("cadence", tidy));
    }

    @DELETE
    @PermissionsAllowed("contacts:write")
    @Transactional
    @Operation(summary = "Remove the cadence of a tag", description = "Their follow-ups that it kept go with it.")
    @APIResponse(responseCode = "204", description = "Removed, or there was none.")
    public void removeCadence(@RestQuery @NotNull @Size(max = LONGEST_TAG) String tag) {
        cadences.removeFromTag(me.id(), tidy(tag));
    }

    /** As contacts keep it. */
    private static String tidy(String tag) {
        var tidy = Arrays.stream(tag.split("/"))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .collect(Collectors.joining("/"));
        if (tidy.isEmpty()) {
            throw Problems.invalid("tag", "must not be blank");
        }
        return tidy;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(members.zoneOf(me.id())));
    }
}
