package dev.collega.verification;

import dev.collega.member.MemberSummary;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody asks me to vouch for them. */
record VouchRequestView(
        @NotNull UUID id,
        @NotNull MemberSummary member,
        @NotNull VerificationKind kind,

        @NotNull @Schema(examples = "Is Ada Silva, physiotherapist")
        String statement,

        @NotNull boolean given,
        @NotNull Instant askedAt,
        @NotNull Instant openUntil) {}
