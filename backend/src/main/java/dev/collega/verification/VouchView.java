package dev.collega.verification;

import dev.collega.member.MemberSummary;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody whom I asked to vouch for me. */
record VouchView(
        @NotNull MemberSummary member,
        @NotNull boolean given,

        @Schema(description = "How they know me, in their words.")
        String how) {}
