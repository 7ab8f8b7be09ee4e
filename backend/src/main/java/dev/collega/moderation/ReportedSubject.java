package dev.collega.moderation;

import dev.collega.file.PostFile;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was reported, as moderators see it: whole, whoever its audience is. */
record ReportedSubject(
        @NotNull SubjectKind kind,
        @NotNull UUID id,

        @Schema(description = "The post that it is, or that the comment stands under.")
        UUID postId,

        @Schema(description = "The title of that post.") String title,

        @Schema(description = "What it says now; of a post, Markdown.")
        String body,

        @NotNull @Schema(description = "What comes with a post.")
        List<PostFile> files,

        @NotNull @Schema(description = "Whether its author deleted it.")
        boolean gone,

        @Schema(description = "Since when nobody but its author and moderators sees it.")
        Instant withheldAt) {}
