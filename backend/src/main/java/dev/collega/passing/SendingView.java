package dev.collega.passing;

import dev.collega.member.MemberSummary;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a post was sent. */
record SendingView(
        @NotNull @Schema(description = "The other one of the two.")
        MemberSummary member,

        String words,
        @NotNull Instant createdAt) {}
