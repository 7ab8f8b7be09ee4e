package dev.collega.factor;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How I sign in beside the password. */
record FactorsView(
        @Schema(description = "Absent without an authenticator app.")
        App totp,

        @Schema(description = "Absent where none were made.")
        Codes recoveryCodes,

        @NotNull List<PasskeyView> passkeys,

        @NotNull @Schema(description = "A passkey signs in without the password.")
        boolean passwordlessPossible) {

    @Schema(name = "TotpView")
    record App(@NotNull Instant addedAt) {}

    @Schema(name = "RecoveryCodesLeft")
    record Codes(@NotNull int remaining, @NotNull Instant madeAt) {}
}
