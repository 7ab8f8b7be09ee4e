package dev.collega.cadence;

import dev.collega.account.CurrentMember;
import dev.collega.member.Members;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cadences")
class LosingTouchResource {

    private final CurrentMember me;
    private final LosingTouchList losing;
    private final KeptWeeks kept;
    private final Members members;

    LosingTouchResource(CurrentMember me, LosingTouchList losing, KeptWeeks kept, Members members) {
        this.me = me;
        this.losing = losing;
        this.kept = kept;
        this.members = members;
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Path("/losing-touch")
    @Operation(
            summary = "List with whom I lose touch",
            description =
                    "First those whose cadence is amber or red, the farthest beyond the longest gap first; then those without "
                            + "a cadence with whom there was no touch for so many months. Left out are who is paused, and those "
                            + "for whom I want no cadence.")
    @APIResponse(responseCode = "200", description = "A page.")
    public Page<LosingTouch> listLosingTouch(
            @RestQuery
                    @DefaultValue("12")
                    @Min(1)
                    @Max(120)
                    @Parameter(description = "After how many months who has no cadence is listed.")
                    int months,
            @BeanParam @Valid PageRequest page) {
        return losing.of(me.id(), members.zoneOf(me.id()), months, page);
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Path("/kept-contacts")
    @Operation(
            summary = "Count the contacts I was in touch with, week by week",
            description = "From what I have logged myself, in weeks of my time zone, by network type.")
    @APIResponseSchema(KeptContacts.class)
    public KeptContacts getKeptContacts(
            @RestQuery
                    @DefaultValue("26")
                    @Min(1)
                    @Max(104)
                    @Parameter(description = "How many weeks, this one included.")
                    int weeks) {
        return kept.of(me.id(), members.zoneOf(me.id()), weeks);
    }
}
