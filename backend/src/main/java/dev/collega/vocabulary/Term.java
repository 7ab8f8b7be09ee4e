package dev.collega.vocabulary;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A word of a controlled vocabulary: {@code key} for programs, {@code label} for people.
 *
 * @param broader the key of the word above it; null at the top
 * @param meshDescriptor null where MeSH has no such heading
 */
@Schema(name = "VocabularyTerm")
public record Term(
        @NotNull @Schema(examples = "nurse-practitioner") String key,

        @NotNull @Schema(examples = "Nurse practitioner") String label,

        @Schema(description = "The key of the word above it; absent at the top.", examples = "nurse")
        String broader,

        MeshDescriptor meshDescriptor) {}
