package dev.collega.verification;

import dev.collega.account.CurrentMember;
import dev.collega.member.MemberSummary;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/me/vouchers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verifications")
class VoucherResource {

    private final CurrentMember me;
    private final Vouchers vouchers;

    VoucherResource(CurrentMember me, Vouchers vouchers) {
        this.me = me;
        this.vouchers = vouchers;
    }

    @GET
    @PermissionsAllowed("verifications:read")
    @Operation(
            summary = "List connections who can vouch for me",
            description =
                    "Those who are verified by an institution's email or a licence; of faculty, those who teach. By name.")
    public Page<MemberSummary> listVouchers(
            @RestQuery @DefaultValue("false") @Parameter(description = "Only faculty members, who vouch for students.")
                    boolean faculty,
            @BeanParam @Valid PageRequest page) {
        return vouchers.of(me.id(), faculty ? VerificationKind.FACULTY : VerificationKind.VOUCHES, page);
    }
}
