package dev.collega.post;

import dev.collega.citation.Citation;
import dev.collega.shared.http.NotCleared;
import dev.collega.shared.text.Privacy;
import dev.collega.shared.text.SaysWhatItIs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge patch (RFC 7396) of a post: what is absent stays, null clears. */
record PostPatch(
        @NotCleared Optional<PostKind> kind,
        @NotCleared Optional<@NotBlank @Size(max = 200) String> title,
        @NotCleared Optional<@NotBlank @Size(max = 20000) String> body,
        Optional<@Size(max = 10) List<@NotBlank @Size(max = 40) String>> topics,
        Optional<@Size(max = 10) List<@NotBlank @Size(max = 60) String>> tags,

        @NotCleared @Schema(description = "Comes with `readers` where it is chosen among my connections.")
        Optional<Audience> audience,

        @Schema(description = "Of the audience that comes with it, or else of the one that the post has.")
        Optional<@Valid Readers> readers,

        Optional<@Valid Citation> citation,
        Optional<@Valid ConflictOfInterest> conflictOfInterest,
        Optional<@Valid CaseDetails> caseDetails,
        Optional<@Size(max = 10) List<@NotBlank String>> rolesAsked,
        @NotCleared Optional<RepliesFrom> repliesFrom,
        Optional<@Size(max = 10) List<@NotNull UUID>> files)
        implements SaysWhatItIs {

    /** A patch that leaves the kind as it is may be of a case. */
    @Override
    public Privacy privacy() {
        return kind == null || kind.orElse(null) == PostKind.CASE ? Privacy.CASE : Privacy.PUBLIC;
    }

    /** What becomes a case is looked at as one, and so sends its words once more. */
    boolean isWordlessCase() {
        return kind != null && kind.orElse(null) == PostKind.CASE && (title == null || body == null);
    }

    boolean isAboutReaders() {
        return audience != null || readers != null;
    }

    Audience audienceAfter(Audience before) {
        return audience == null ? before : audience.orElseThrow();
    }

    Readers readersOrNone() {
        return readers == null ? Readers.NONE : readers.orElse(Readers.NONE);
    }
}
