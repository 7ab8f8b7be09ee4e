package dev.collega.account;

import dev.collega.shared.text.NoProse;
import dev.collega.throttle.Guessed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sign-in. */
@NoProse("secrets")
record NewSession(
        @NotBlank @Size(max = 254) @Schema(examples = "ines@hospital.example")
        String email,

        @NotNull @Size(max = 512) @Schema(examples = "five minutes a day")
        String password,

        @Schema(description = "Keeps an account that was to be deleted; see the problem `account-leaving`.")
        Boolean cancelDeletion)
        implements Guessed {

    @Override
    public String account() {
        return email;
    }
}
