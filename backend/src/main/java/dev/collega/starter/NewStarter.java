package dev.collega.starter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft of my own. */
public record NewStarter(
        @NotNull StarterOccasion occasion,

        @Pattern(regexp = LANGUAGES, message = "must be en, pt, de, es or fr")
        @Schema(description = "Left out: offered in any language.", examples = "en")
        String language,

        @Size(min = 1, max = 120)
        @Schema(description = "Of the mail; the house's own where it is left out. May hold fields.")
        String subject,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "May hold the fields {name}, {myName} and {occasion}.",
                examples = "Dear {name}, how was {occasion}? {myName}")
        String body) {

    static final String LANGUAGES = "en|pt|de|es|fr";

    public NewStarter {
        subject = subject == null || subject.isBlank() ? null : subject.strip();
    }
}
