package dev.collega.starter;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What I could write to a contact. */
record StarterDrafts(
        @NotNull StarterOccasion occasion,

        @NotNull
        @Schema(description = "The language that the two of us share, or the one that was asked for.", examples = "en")
        String language,

        @NotNull @Schema(description = "All in which there are drafts.")
        List<String> languages,

        @NotNull @Schema(description = "By the career stages of the two.")
        StarterTone tone,

        @NotNull @Schema(description = "My own first.") List<StarterDraft> drafts) {}
