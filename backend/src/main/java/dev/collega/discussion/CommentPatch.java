package dev.collega.discussion;

import dev.collega.shared.http.NotCleared;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A merge patch (RFC 7396) of a comment: what is absent stays, null clears. */
record CommentPatch(
        @NotCleared Optional<@NotBlank @Size(max = 4000) String> body,
        Optional<@Size(max = 10) List<@NotNull UUID>> mentions) {}
