package dev.collega.post;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an edit of a post changed. */
@Schema(name = "RevisionView")
record RevisionView(
        @NotNull UUID id,
        @NotNull Instant at,
        @NotNull List<PostChange> changed,
        @NotNull PostKind kindBefore,
        @NotNull PostKind kindAfter,

        @NotNull @Schema(description = "Empty where it did not change, or cannot be shown.")
        List<TextChange> title,

        @NotNull @Schema(description = "Of the Markdown; empty where it did not change, or cannot be shown.")
        List<TextChange> body,

        @Schema(
                description =
                        "The names of headings. Absent where they did not change, and of edits that did not keep them.")
        NamesChange topics,

        @Schema(description = "Absent where they did not change, and of edits that did not keep them.")
        NamesChange tags,

        @Schema(
                description =
                        "Absent where everybody was told the same before and after, and of edits that did not keep it.")
        AudienceShown audienceBefore,

        @Schema(description = "Comes with `audienceBefore`.")
        AudienceShown audienceAfter,

        @NotNull @Schema(description = "Whether the words before or after were taken out of the history.")
        boolean redacted) {}
