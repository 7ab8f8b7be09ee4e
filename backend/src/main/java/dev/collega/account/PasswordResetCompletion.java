package dev.collega.account;

import dev.collega.shared.text.NoProse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new password, by somebody who has the link that was mailed. */
@NoProse("secrets")
record PasswordResetCompletion(
        @NotNull @Size(max = 200) @Schema(description = "What stands behind `#token=` in the link.")
        String token,

        @NotNull
        @Password.Size
        @Schema(
                minLength = Password.SHORTEST,
                maxLength = Password.LONGEST,
                examples = "ten minutes a day",
                description = "12 to 256 characters, any of them; not one that is easily guessed.")
        String newPassword) {}
