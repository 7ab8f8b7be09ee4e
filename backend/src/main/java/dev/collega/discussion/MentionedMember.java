package dev.collega.discussion;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody whom a comment names. */
record MentionedMember(
        @NotNull UUID id,
        @NotNull String fullName,

        @NotNull @Schema(description = "As the comment writes it, after `@`: the name that it was then.")
        String writtenAs) {}
