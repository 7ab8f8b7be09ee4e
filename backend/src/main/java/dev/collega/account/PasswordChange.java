package dev.collega.account;

import dev.collega.shared.text.NoProse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another password, by somebody who knows the present one. */
@NoProse("secrets")
record PasswordChange(
        @NotNull @Size(max = 512) @Schema(examples = "five minutes a day")
        String currentPassword,

        @NotNull
        @Password.Size
        @Schema(
                minLength = Password.SHORTEST,
                maxLength = Password.LONGEST,
                examples = "ten minutes a day",
                description = "12 to 256 characters, any of them; not one that is easily guessed.")
        String newPassword) {}
