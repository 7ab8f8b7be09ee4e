package dev.collega.guard;

import dev.collega.shared.text.NoProse;
import dev.collega.shared.text.Privacy;
import dev.collega.throttle.Budget;
import dev.collega.throttle.Throttled;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/guard/checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "PHI guard", description = "Nothing of patients: what may tell who one is, before it is sent.")
class GuardCheckResource {

    private final PatientDataGuard guard;

    GuardCheckResource(PatientDataGuard guard) {
        this.guard = guard;
    }

    /** A text that is being written. */
    record NewGuardCheck(
            @NotNull @Size(max = 20000) @NoProse("looked at, and kept nowhere")
            String text,

            @Schema(description = "Where it is going to stand; PUBLIC, where it is left out.")
            Privacy field) {}

    /** What may tell who a patient is, in the order in which it stands; empty where nothing does. */
    record GuardCheck(@NotNull List<PatientFinding> findings) {}

    @POST
    @PermissionsAllowed("posts:read")
    @Throttled(Budget.GUARD_CHECKS)
    @Operation(
            summary = "Look for patients in a text",
            description = "What sending it would answer. The text is kept nowhere, and written to no log.")
    public GuardCheck checkText(@NotNull @Valid NewGuardCheck check) {
        return new GuardCheck(
                guard.findings(null, check.text(), check.field() == null ? Privacy.PUBLIC : check.field()));
    }
}
