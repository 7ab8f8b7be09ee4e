package dev.collega.account;

import dev.collega.throttle.Guessed;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody has forgotten their password. */
record NewPasswordReset(
        @NotBlank @Email @Size(max = 254) @Schema(examples = "ines@hospital.example")
        String email) implements Guessed {

    NewPasswordReset {
        email = email == null ? null : email.strip();
    }

    @Override
    public String account() {
        return email;
    }
}
