package dev.collega.member;

import dev.collega.shared.text.FreeText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link on a profile, to a practice site or a list of publications. */
public record ProfileLink(
        @NotBlank @Size(max = 60) @Schema(examples = "ORCID")
        String label,

        @FreeText
        @NotNull
        @Size(max = 500)
        @Pattern(regexp = "https?://[^\\s]+", message = "must be a web address that starts with https://")
        @Schema(examples = "https://orcid.org/0000-0002-1825-0097")
        String url) {}
