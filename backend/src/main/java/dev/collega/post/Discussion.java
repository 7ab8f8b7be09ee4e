package dev.collega.post;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may speak under a post. */
@Schema(name = "Discussion")
public record Discussion(
        @NotNull RepliesFrom repliesFrom,

        @Schema(description = "When the author closed it.") Instant closedAt,

        @Schema(description = "The comment that the author of a question accepted as its answer.")
        UUID acceptedCommentId,

        @NotNull @Schema(description = "Whether I may comment now.")
        boolean open) {}
