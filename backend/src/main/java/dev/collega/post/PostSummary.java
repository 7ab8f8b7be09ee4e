package dev.collega.post;

import dev.collega.citation.Citation;
import dev.collega.file.FileCounts;
import dev.collega.member.MemberSummary;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A post as lists show it. */
record PostSummary(
        @NotNull UUID id,

        @Schema(description = "Absent where the author speaks unnamed, and where it was deleted.")
        MemberSummary author,

        @Schema(description = "Who speaks instead of a named author.")
        UnnamedSpeaker unnamed,

        @NotNull PostKind kind,
        @NotNull String title,

        @NotNull @Schema(description = "The beginning of the text, without Markdown.")
        String excerpt,

        @NotNull List<PostTopic> topics,
        @NotNull List<String> tags,
        @NotNull AudienceShown audience,

        @Schema(description = "What the post speaks of; without the authors but the first three.")
        Citation citation,

        @Schema(description = "Its last correction, or that it was retracted.")
        PostCorrection correction,

        @NotNull @Schema(description = "Keys of professions whose view is asked for.")
        List<String> rolesAsked,

        @NotNull Instant createdAt,

        @Schema(description = "When the author last changed it.")
        Instant editedAt,

        @NotNull int commentCount,

        @Schema(description = "Absent where no files come with it.")
        FileCounts files,

        @NotNull @Schema(description = "How long the text takes to read, about.")
        int minutes,

        @NotNull @Schema(description = "Whether I bookmarked it.")
        boolean bookmarked,

        @NotNull @Schema(description = "Whether it is of the last 30 days, by somebody else, and not marked as seen.")
        boolean unread,

        @NotNull @Schema(description = "Whether I wrote it.")
        boolean mine) {}
