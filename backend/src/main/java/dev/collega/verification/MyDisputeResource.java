package dev.collega.verification;

import dev.collega.account.CurrentMember;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/me/verification-disputes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verifications")
class MyDisputeResource {

    private final CurrentMember me;
    private final MyDisputes mine;

    MyDisputeResource(CurrentMember me, MyDisputes mine) {
        this.me = me;
        this.mine = mine;
    }

    @GET
    @PermissionsAllowed("verifications:read")
    @Operation(summary = "List what I have said against verifications", description = "Newest first.")
    public Page<MyDisputeView> listMyVerificationDisputes(@BeanParam @Valid PageRequest page) {
        return mine.of(me.id(), page);
    }
}
