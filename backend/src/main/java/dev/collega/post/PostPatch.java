package dev.collega.post;

import dev.collega.citation.Citation;
import dev.collega.shared.http.NotCleared;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A merge patch (RFC 7396) of a post: what is absent stays, null clears. */
record PostPatch(
        @NotCleared Optional<PostKind> kind,
        @NotCleared Optional<@NotBlank @Size(max = 200) String> title,
        @NotCleared Optional<@NotBlank @Size(max = 20000) String> body,
        Optional<@Size(max = 10) List<@NotBlank @Size(max = 60) String>> topics,
        @NotCleared Optional<Audience> audience,
        Optional<@Valid Citation> citation,
        Optional<@Valid ConflictOfInterest> conflictOfInterest,
        Optional<@Valid CaseDetails> caseDetails,
        Optional<@Size(max = 10) List<@NotBlank String>> rolesAsked,
        @NotCleared Optional<RepliesFrom> repliesFrom,
        Optional<@Size(max = 10) List<@NotNull UUID>> files) {}
