package dev.collega.integration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token to be made. */
record NewPersonalAccessToken(
        @NotBlank @Size(max = 80) @Schema(examples = "Ward calendar")
        String name,

        @NotEmpty @Size(max = 30) List<@NotNull @Scope String> scopes,

        @NotNull
        @Schema(
                examples = "2027-06-30",
                description = "The last day it is good, in UTC: from today to a year from today.")
        LocalDate expiresOn) {

    NewPersonalAccessToken {
        name = name == null ? null : name.strip();
    }
}
