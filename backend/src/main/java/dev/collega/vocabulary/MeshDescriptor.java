package dev.collega.vocabulary;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The heading of the library's vocabulary (MeSH) that means the same, and the place where it stands best. */
@Schema(description = "The heading of MeSH that means the same.")
public record MeshDescriptor(
        @NotNull @Schema(examples = "D009726") String id,

        @NotNull @Schema(examples = "M01.526.485.650") String treeNumber) {}
