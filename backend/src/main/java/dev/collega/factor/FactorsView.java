package dev.collega.factor;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How I sign in beside the password. */
record FactorsView(
        App totp,
        Codes recoveryCodes,
        @NotNull List<PasskeyView> passkeys,

        @NotNull @Schema(description = "A passkey signs in without the password.")
        boolean passwordlessPossible) {

    @Schema(name = "TotpView", description = "Absent without an authenticator app.")
    record App(@NotNull Instant addedAt) {}

    @Schema(name = "RecoveryCodesLeft", description = "Absent where none were made.")
    record Codes(@NotNull int remaining, @NotNull Instant madeAt) {}
}
