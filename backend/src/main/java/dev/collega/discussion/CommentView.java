package dev.collega.discussion;

import dev.collega.member.MemberSummary;
import dev.collega.post.Reactions;
import dev.collega.post.UnnamedSpeaker;
import dev.collega.shared.http.Versioned;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment on a post. */
record CommentView(
        @NotNull UUID id,

        @Schema(description = "The comment that began the thread; absent where this one did.")
        UUID parentId,

        @Schema(description = "Absent where the author speaks unnamed, and where the comment is gone.")
        MemberSummary author,

        @Schema(description = "Who speaks instead of a named author.")
        UnnamedSpeaker unnamed,

        @NotNull @Schema(description = "Markdown, as written; empty where the comment is gone.")
        String body,

        @NotNull @Schema(description = "The body as HTML that is safe to show; mentions are links.")
        String bodyHtml,

        @NotNull @Schema(description = "Whom it names, of those whom I may meet.")
        List<MentionedMember> mentions,

        @NotNull Reactions reactions,
        @NotNull Instant createdAt,

        @Schema(description = "When the author last changed it.")
        Instant editedAt,

        @Schema(description = "Until when I may change what I said.")
        Instant editableUntil,

        @NotNull @Schema(description = "Whether I wrote it.")
        boolean mine,

        @NotNull @Schema(description = "Whether nothing but its place is left for me, with answers below it.")
        boolean gone,

        @NotNull long version)
        implements Versioned {}
