package dev.collega.verification;

import dev.collega.account.FreshAuthentication;
import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.http.Idempotent;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/institutions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Institutions", description = "Whose email addresses verify members; entered by administrators.")
class InstitutionResource {

    private final Institutions institutions;
    private final Event<Audited> audit;

    InstitutionResource(Institutions institutions, Event<Audited> audit) {
        this.institutions = institutions;
        this.audit = audit;
    }

    @GET
    @PermissionsAllowed("administration")
    @Operation(summary = "List institutions", description = "By name.")
    public Page<InstitutionView> listInstitutions(@BeanParam @Valid PageRequest page) {
        return institutions.all(page);
    }

    @POST
    @PermissionsAllowed("administration")
    @FreshAuthentication
    @Idempotent
    @ResponseStatus(201)
    @Transactional
    @Operation(
            summary = "Enter an institution",
            description = "Whoever reads mail at one of its domains can show from now on that they belong to it.")
    @APIResponseSchema(value = InstitutionView.class, responseCode = "201", responseDescription = "Entered.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public InstitutionView createInstitution(@NotNull @Valid NewInstitution request) {
        var id = institutions
                .add(request)
                .orElseThrow(() -> Problems.conflict(
                        "institution-known", "This name, or one of these domains, is entered already."));
        audit.fire(new Audited(AuditAction.INSTITUTION_ADDED, null, id, false));
        return institutions.one(id);
    }

    @DELETE
    @PermissionsAllowed("administration")
    @FreshAuthentication
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Remove an institution",
            description = "Nobody is verified by its addresses any more; who was, stays so until it expires.")
    @APIResponse(responseCode = "204", description = "Removed.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void deleteInstitution(@RestPath UUID id) {
        if (!institutions.remove(id)) {
            throw Problems.notFound("institution", id);
        }
        audit.fire(new Audited(AuditAction.INSTITUTION_REMOVED, null, id, false));
    }
}
