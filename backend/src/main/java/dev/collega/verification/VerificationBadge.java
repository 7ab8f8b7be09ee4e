package dev.collega.verification;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A valid verification as everyone sees it: what was checked, by whom, when and until when. */
record VerificationBadge(
        @NotNull UUID id,
        @NotNull VerificationKind kind,

        @NotNull @Schema(examples = "Has an email address at Hospital de Santa Aurélia")
        String statement,

        @NotNull @Schema(examples = "Email to aurelia.example")
        String checkedBy,

        @NotNull @Schema(description = "What the member was called then.")
        String checkedName,

        @NotNull
        @Schema(description = "Whether it makes them a verified member. A number that is only well-formed does not.")
        boolean counts,

        @NotNull Instant checkedAt,
        @NotNull Instant validUntil,

        @Schema(description = "What I have said against it.")
        MyDisputeView myDispute) {}
