package dev.collega.post;

import dev.collega.citation.Citation;
import dev.collega.file.PostFile;
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

        @NotNull List<PostTopic> topics,
        @NotNull List<String> tags,
        @NotNull AudienceShown audience,

        @Schema(description = "Whom I chose among my connections, where the post is mine.")
        ReadersView readers,

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

        @NotNull @Schema(description = "Whether it is of the last 30 days, by somebody else, and not marked as seen.")
        boolean unread,

        @NotNull boolean mine,
        @NotNull long version)
        implements Versioned {}
