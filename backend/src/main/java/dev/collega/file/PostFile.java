package dev.collega.file;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A PDF or an image that comes with a post. */
@Schema(name = "PostFile")
public record PostFile(
        @NotNull UUID id,
        @NotNull String name,
        @NotNull String mediaType,

        @NotNull @Schema(description = "In bytes.") long size,

        @Schema(description = "What the image shows, for who cannot see it.")
        String alt,

        @Schema(description = "Of an image, in pixels.") Integer width,
        @Schema(description = "Of an image, in pixels.") Integer height) {}
