package dev.collega.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody has read the mail. */
record EmailConfirmation(
        @NotNull @Size(max = 200) @Schema(description = "What stands behind `#token=` in the link.")
        String token) {}
