package dev.collega.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another address. */
record NewEmail(
        @NotBlank @Email @Size(max = 254) @Schema(examples = "ines@clinic.example")
        String email) {

    NewEmail {
        email = email == null ? null : email.strip();
    }
}
