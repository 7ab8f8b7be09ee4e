package dev.collega.post;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the author says of interests of their own in what they write about. */
@Schema(name = "ConflictOfInterest")
public record ConflictOfInterest(
        @NotNull @Schema(description = "Whether there is any.")
        Boolean declared,

        @Size(max = 500) @Schema(description = "Which; where there is one.")
        String words) {}
