package dev.collega.account;

import dev.collega.shared.text.NoProse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who comes though their account is suspended. */
@NoProse("a secret")
public record AppealToken(
        @NotNull @Size(max = 200) @Schema(description = "The `appealToken` of the problem `account-suspended`.")
        String token) {}
