package dev.collega.vocabulary;

import dev.collega.shared.page.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/vocabulary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vocabulary", description = "The words that profiles are made of.")
@PermitAll
class VocabularyResource {

    private final Vocabulary vocabulary;

    VocabularyResource(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @GET
    @Path("/professions")
    @Operation(summary = "List the professions of the care team")
    public Page<Term> listProfessions() {
        return new Page<>(List.copyOf(vocabulary.professions()), null);
    }

    @GET
    @Path("/specialties")
    @Operation(summary = "List the specialties")
    public Page<Term> listSpecialties() {
        return new Page<>(List.copyOf(vocabulary.specialties()), null);
    }
}
