package dev.collega.starter;

import dev.collega.account.CurrentMember;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/starters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Starters", description = "Words to begin a message with. Collega sends none of them.")
class StarterResource {

    private final CurrentMember me;
    private final Starters starters;

    StarterResource(CurrentMember me, Starters starters) {
        this.me = me;
        this.starters = starters;
    }

    @GET
    @PermissionsAllowed("contacts:read")
    @Operation(
            summary = "Draft a message to a contact",
            description = "By the occasion, the career stages of the two and a language that both speak. My own drafts"
                    + " come first.")
    @APIResponseSchema(StarterDrafts.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public StarterDrafts draftStarters(
            @RestQuery @NotNull @Parameter(description = "To whom.") UUID contactId,
            @RestQuery @NotNull @Parameter(description = "What for.") StarterOccasion occasion,
            @RestQuery
                    @Pattern(regexp = NewStarter.LANGUAGES, message = "must be en, pt, de, es or fr")
                    @Parameter(description = "The one that the two of us share, where it is left out.")
                    String language,
            @RestQuery
                    @Size(max = 200)
                    @Parameter(
                            description = "Fills {occasion}; where we met, where it is left out and we have just met.")
                    String about,
            @RestQuery
                    @Size(max = 40)
                    @Parameter(description = "Of a milestone its kind; what is not known is called good news.")
                    String news) {
        return starters.drafts(me.id(), contactId, occasion, language, blankIsNone(about), news);
    }

    private static String blankIsNone(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
