package dev.collega.discussion;

import dev.collega.member.MemberSummary;
import dev.collega.post.UnnamedSpeaker;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment on a post. */
record CommentView(
        @NotNull UUID id,

        @Schema(description = "Absent where the author speaks unnamed, and where it was deleted.")
        MemberSummary author,

        @Schema(description = "Who speaks instead of a named author.")
        UnnamedSpeaker unnamed,

        @NotNull String body,
        @NotNull Instant createdAt,

        @NotNull @Schema(description = "Whether I wrote it.")
        boolean mine) {}
