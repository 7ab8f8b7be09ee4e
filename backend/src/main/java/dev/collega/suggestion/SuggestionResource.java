package dev.collega.suggestion;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.Page;
import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

@Path("/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suggestions", description = "Whom I may want to know, and why. Nobody learns to whom they are suggested.")
class SuggestionResource {

    private static final int MAX_LIMIT = 50;

    private final CurrentMember me;
    private final Suggestions suggestions;
    private final PeopleToMeet people;

    SuggestionResource(CurrentMember me, Suggestions suggestions, PeopleToMeet people) {
        this.me = me;
        this.suggestions = suggestions;
        this.people = people;
    }

    @GET
    @Throttled(Budget.DIRECTORY_SEARCHES)
    @PermissionsAllowed("connections:read")
    @Operation(summary = "List whom I may want to know", description = """
                    By mutual connections and by what both say of themselves, best first; every fourth place is for another
                    discipline than mine. Left out are my connections, open requests either way, whom I dismissed, and those
                    with whom I was connected before, and whom I muted. There is one page: who is dismissed or asked makes room for the next.
                    """)
    @APIResponse(responseCode = "200", description = "At most `limit`; `nextCursor` is always null.")
    public Page<Suggestion> listSuggestions(
            @RestQuery
                    @Parameter(
                            description = "True for other disciplines alone, false for my own alone; both if left out.")
                    Boolean across,
            @RestQuery @DefaultValue("20") @Min(1) @Max(MAX_LIMIT) @Parameter(description = "How many at most.")
                    int limit) {
        return new Page<>(suggestions.of(me.id(), across, limit), null);
    }

    @PUT
    @Path("/{memberId}/dismissal")
    @PermissionsAllowed("connections:write")
    @Transactional
    @Operation(
            summary = "Do not suggest a member again",
            description = "For good, or until it is undone; they are not told.")
    @APIResponse(responseCode = "204", description = "Dismissed.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "422", ref = "Unprocessable")
    public void dismissSuggestion(@RestPath UUID memberId) {
        people.dismiss(me.id(), memberId);
    }

    @DELETE
    @Path("/{memberId}/dismissal")
    @PermissionsAllowed("connections:write")
    @Transactional
    @Operation(summary = "Let a member be suggested again")
    @APIResponse(responseCode = "204", description = "Not dismissed, or no longer.")
    public void undismissSuggestion(@RestPath UUID memberId) {
        people.undismiss(me.id(), memberId);
    }
}
