package dev.collega.starter;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message to begin with, filled in. */
record StarterDraft(
        @Schema(description = "Which of my own it is; left out for one of the house's.")
        UUID starterId,

        @NotNull String subject,

        @NotNull @Schema(description = "Plain text; “…” stands where something is to be filled in by hand.")
        String body) {}
