package dev.collega.vocabulary;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A word of a controlled vocabulary: {@code key} for programs, {@code label} for people. */
@Schema(name = "VocabularyTerm")
public record Term(
        @NotNull @Schema(examples = "social-worker") String key,

        @NotNull @Schema(examples = "Social worker") String label) {}
