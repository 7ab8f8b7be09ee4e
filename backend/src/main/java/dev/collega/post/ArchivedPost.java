package dev.collega.post;

import dev.collega.citation.Citation;
import dev.collega.shared.archive.ArchiveItem;
import dev.collega.shared.archive.Origin;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A post in its author's archive.
 *
 * @param topics ids of headings; in archives of before there were tags, free words
 * @param topicNames what the headings are called, in the same order; for people who read the archive, and for places
 *     that do not know them
 * @param unnamed true of what was published unnamed; null elsewhere
 */
record ArchivedPost(
        @NotNull UUID id,
        @Valid Origin origin,
        @NotNull PostKind kind,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 20000) String body,
        @Size(max = 10) List<@NotBlank @Size(max = 60) String> topics,
        @Size(max = 10) List<@Size(max = 300) String> topicNames,
        @Size(max = 10) List<@NotBlank @Size(max = 60) String> tags,
        @NotNull Audience audience,
        @Valid Readers readers,
        @Valid Citation citation,
        @Valid ConflictOfInterest conflictOfInterest,
        @Size(max = 100) List<@Valid ArchivedCorrection> corrections,
        RepliesFrom repliesFrom,
        @Valid CaseDetails caseDetails,
        @Size(max = 10) List<@NotBlank @Size(max = 60) String> rolesAsked,
        @NotNull Instant createdAt,
        Instant editedAt,
        Boolean unnamed)
        implements ArchiveItem {

    ArchivedPost {
        topics = topics == null ? List.of() : topics;
        corrections = corrections == null ? List.of() : corrections;
        topicNames = topicNames == null ? List.of() : topicNames;
        tags = tags == null ? List.of() : tags;
        rolesAsked = rolesAsked == null ? List.of() : rolesAsked;
    }

    /** What was put right, oldest first. */
    record ArchivedCorrection(
            @NotNull CorrectionKind kind,
            @NotBlank @Size(max = 2000) String words,
            @NotNull Instant at) {}
}
