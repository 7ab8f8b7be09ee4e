package dev.collega.factor;

import dev.collega.shared.text.NoProse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The code that an authenticator app shows. */
@NoProse("a code")
record TotpCode(
        @NotNull @Size(max = 20) @Schema(examples = "492039")
        String code) {}
