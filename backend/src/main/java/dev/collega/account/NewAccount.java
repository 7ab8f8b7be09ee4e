package dev.collega.account;

import dev.collega.shared.text.NoProse;
import dev.collega.shared.time.TimeZoneName;
import dev.collega.vocabulary.Profession;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sign-up. */
record NewAccount(
        @NotBlank @Email @Size(max = 254) @Schema(examples = "ines@hospital.example")
        String email,

        @NoProse("a secret")
        @NotNull
        @Password.Size
        @Schema(
                minLength = Password.SHORTEST,
                maxLength = Password.LONGEST,
                examples = "five minutes a day",
                description = "12 to 256 characters, any of them; not one that is easily guessed.")
        String password,

        @NotBlank @Size(max = 120) @Schema(examples = "Ines Duarte")
        String fullName,

        @NotNull @Profession @Schema(examples = "nurse", description = "A key of GET /vocabulary/professions.")
        String profession,

        @NotNull @TimeZoneName @Schema(examples = "Europe/Lisbon", description = "An IANA time zone.")
        String timeZone) {

    NewAccount {
        email = email == null ? null : email.strip();
        fullName = fullName == null ? null : fullName.strip();
    }
}
