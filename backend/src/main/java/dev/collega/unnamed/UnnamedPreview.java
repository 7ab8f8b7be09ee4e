package dev.collega.unnamed;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How I would be shown, if I spoke unnamed. */
@Schema(name = "UnnamedPreview")
record UnnamedPreview(
        @NotNull @Schema(description = "Whether I may.") boolean eligible,

        @Schema(description = "What would be shown in the place of my name; absent where I may not.")
        String words,

        @Schema(description = "Why I may not.") UnnamedRefusal reason,

        @NotNull @Schema(description = "At least so many members are shown by the same words.", examples = "5")
        int least,

        @NotNull @Schema(description = "When others would find what I say now; until then I may change it.")
        Instant appearsAt) {}
