package dev.collega.file;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file is called and what is to be seen in it. */
record FileDescription(
        @NotBlank @Size(max = 200) @Schema(description = "The ending is that of its kind, whatever is said here.")
        String name,

        @Size(max = 500) @Schema(description = "Required of an image before it comes with a post.")
        String alt) {}
