package dev.collega.post;

import dev.collega.citation.Citation;
import dev.collega.member.MemberSummary;
import dev.collega.shared.http.Versioned;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A whole post. */
record PostView(
        @NotNull UUID id,

        @Schema(description = "Absent where the author speaks unnamed, and where it was deleted.")
        MemberSummary author,

        @Schema(description = "Who speaks instead of a named author.")
        UnnamedSpeaker unnamed,

        @NotNull PostKind kind,
        @NotNull String title,

        @NotNull @Schema(description = "Markdown, as written.")
        String body,

        @NotNull @Schema(description = "The body as HTML that is safe to show.")
        String bodyHtml,

        @NotNull List<String> topics,
        @NotNull Audience audience,
        Citation citation,
        ConflictOfInterest conflictOfInterest,
        PostCorrection correction,

        @Schema(description = "When its author deleted it; nothing but what others said under it is there any more.")
        Instant deletedAt,

        CaseDetails caseDetails,

        @NotNull @Schema(description = "Keys of professions whose view is asked for.")
        List<String> rolesAsked,

        @NotNull Discussion discussion,
        @NotNull Reactions reactions,
        @NotNull List<PostFile> files,
        @NotNull Instant createdAt,

        @Schema(description = "When the author last changed it.")
        Instant editedAt,

        @NotNull int commentCount,
        @NotNull boolean bookmarked,
        @NotNull boolean mine,
        @NotNull long version)
        implements Versioned {}
