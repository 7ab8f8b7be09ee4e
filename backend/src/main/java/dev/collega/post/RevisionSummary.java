package dev.collega.post;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that became of a post after it was published. */
@Schema(name = "RevisionSummary")
record RevisionSummary(
        @NotNull UUID id,
        @NotNull Kind kind,
        @NotNull Instant at,

        @NotNull @Schema(description = "What an edit changed; empty for a correction.")
        List<PostChange> changed,

        @Schema(description = "What a correction says.") String words,

        @NotNull @Schema(description = "Whether the author took the words of before out of the history.")
        boolean redacted) {

    enum Kind {
        EDITED,
        CORRECTED,
        RETRACTED
    }
}
