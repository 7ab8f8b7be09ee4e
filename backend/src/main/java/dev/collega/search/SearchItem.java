package dev.collega.search;

import dev.collega.discussion.CommentHits;
import dev.collega.file.FileCounts;
import dev.collega.member.MemberSummary;
import dev.collega.member.Organisation;
import dev.collega.post.PostHits;
import dev.collega.post.PostKind;
import dev.collega.post.UnnamedSpeaker;
import dev.collega.shared.fulltext.Piece;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something found, as far as a list shows it. */
record SearchItem(
        @NotNull SearchKind kind,

        @Schema(description = "Of a post, a comment or a person.")
        UUID id,

        @Schema(description = "Of a comment: the post that it stands under.")
        UUID postId,

        @Schema(description = "Of a post.") PostKind postKind,

        @NotNull @Schema(description = "The title of the post, or the name.")
        List<Piece> title,

        @NotNull @Schema(description = "Of a post or a comment: where the words stand in it, as plain text.")
        List<Piece> snippet,

        @Schema(description = "Of a post or a comment; absent where the author speaks unnamed.")
        MemberSummary author,

        @Schema(description = "Who speaks instead of a named author.")
        UnnamedSpeaker unnamed,

        @Schema(description = "Of a post or a comment.") Instant createdAt,

        @Schema(description = "Of a post that files come with.")
        FileCounts files,

        @Schema(description = "Of a person.") MemberSummary person,

        @Schema(
                description =
                        "Of an organisation: how many others work there, as everyone may see, or are verified there, counted"
                                + " up to 100.")
        Integer members,

        @Schema(description = "Of an organisation: whether there may be more of them.")
        Boolean membersCapped,

        @Schema(
                description =
                        "Of an organisation: whether it is an institution by whose addresses members are verified.")
        Boolean verified) {

    static SearchItem of(PostHits.Hit hit, List<Piece> title, List<Piece> snippet) {
        return new SearchItem(
                SearchKind.POST,
                hit.id(),
                null,
                hit.kind(),
                title,
                snippet,
                hit.author(),
                hit.speaker(),
                hit.createdAt(),
                hit.files(),
                null,
                null,
                null,
                null);
    }

    static SearchItem of(CommentHits.Hit hit, List<Piece> snippet) {
        return new SearchItem(
                SearchKind.COMMENT,
                hit.id(),
                hit.postId(),
                null,
                Piece.plain(hit.title()),
                snippet,
                hit.author(),
                hit.speaker(),
                hit.createdAt(),
                null,
                null,
                null,
                null,
                null);
    }

    static SearchItem of(MemberSummary member) {
        return new SearchItem(
                SearchKind.PERSON,
                member.id(),
                null,
                null,
                Piece.plain(member.fullName()),
                List.of(),
                null,
                null,
                null,
                null,
                member,
                null,
                null,
                null);
    }

    static SearchItem of(Organisation organisation, int mostCounted) {
        return new SearchItem(
                SearchKind.ORGANISATION,
                null,
                null,
                null,
                Piece.plain(organisation.name()),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                Math.min(organisation.members(), mostCounted),
                organisation.atLeast() || organisation.members() > mostCounted,
                organisation.verified());
    }
}
