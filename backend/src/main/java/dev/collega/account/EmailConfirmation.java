package dev.collega.account;

import dev.collega.shared.text.NoProse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody has read the mail. */
@NoProse("a secret")
record EmailConfirmation(
        @NotNull @Size(max = 200) @Schema(description = "What stands behind `#token=` in the link.")
        String token) {}
