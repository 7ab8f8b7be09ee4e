package dev.collega.factor;

import dev.collega.account.AccountAddresses;
import dev.collega.account.CurrentMember;
import dev.collega.account.FreshAuthentication;
import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import dev.collega.shared.qr.QrCode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.util.encoders.Base32;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/me/totp")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Factors")
class TotpResource {

    private final CurrentMember me;
    private final AccountAddresses addresses;
    private final Totp totp;
    private final FactorChanges changes;

    TotpResource(CurrentMember me, AccountAddresses addresses, Totp totp, FactorChanges changes) {
        this.me = me;
        this.addresses = addresses;
        this.totp = totp;
        this.changes = changes;
    }

    @POST
    @PermissionsAllowed("account:write")
    @ResponseStatus(201)
    @FreshAuthentication
    @Transactional
    @Operation(
            summary = "Begin to add an authenticator app",
            description = "Asks nobody for a code until it is confirmed; beginning again gives a new secret.")
    @APIResponseSchema(
            value = NewTotpView.class,
            responseCode = "201",
            responseDescription = "Waits for its first code.")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public NewTotpView createTotp() {
        var secret = totp.enrol(me.id())
                .map(Base32::toBase32String)
                .orElseThrow(() -> Problems.conflict(
                        "totp-exists", "There is an authenticator app already; remove it to add another."));
        var uri = "otpauth://totp/%s:%s?secret=%s&issuer=%1$s&algorithm=SHA1&digits=6&period=30"
                .formatted(RelyingParty.NAME, encoded(addresses.emailOf(me.id())), secret);
        return new NewTotpView(secret, uri, QrCode.svg(uri));
    }

    private static String encoded(String email) {
        return URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @PUT
    @PermissionsAllowed("account:write")
    @Path("/confirmation")
    @Transactional(dontRollbackOn = ProblemException.class)
    @Operation(
            summary = "Confirm the authenticator app",
            description = "From now on signing in asks for its code. Gives ten recovery codes; those before are void.")
    @APIResponseSchema(RecoveryCodesView.class)
    @APIResponse(responseCode = "404", ref = "NotFound")
    public RecoveryCodesView confirmTotp(@NotNull @Valid TotpCode request) {
        if (!totp.isWaiting(me.id())) {
            throw Problems.notFound("authenticator app", "that waits for its first code");
        }
        if (!totp.confirm(me.id(), request.code().replaceAll("\\s", ""))) {
            throw WrongProof.code();
        }
        return new RecoveryCodesView(changes.totpAdded(me.id()));
    }

    @DELETE
    @PermissionsAllowed("account:write")
    @FreshAuthentication
    @Operation(
            summary = "Remove the authenticator app",
            description = "With the last factor the recovery codes go too.")
    @APIResponse(responseCode = "204", description = "Removed.")
    public void deleteTotp() {
        changes.removeTotp(me.id());
    }
}
