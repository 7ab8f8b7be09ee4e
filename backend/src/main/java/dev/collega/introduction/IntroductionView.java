package dev.collega.introduction;

import dev.collega.member.MemberSummary;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An introduction as I see it. */
record IntroductionView(
        @NotNull UUID id,
        @NotNull IntroductionRole role,

        @NotNull
        @Schema(
                description =
                        "PENDING: not answered yet, as far as I may know; PASSED_ON: I have agreed to introduce them;"
                                + " MADE: the two are connected; EXPIRED: nothing came of it.")
        IntroductionState state,

        @NotNull @Schema(description = "Who would like to be introduced.")
        MemberSummary asker,

        @NotNull @Schema(description = "Who is to introduce them.")
        MemberSummary introducer,

        @NotNull @Schema(description = "To whom.") MemberSummary member,

        @NotNull @Schema(description = "As the asker wrote it; to the member, as the introducer passed it on.")
        String reason,

        @Schema(description = "Only to the introducer: what they made of the reason.")
        String adaptedReason,

        @NotNull @Schema(description = "When I asked, or was asked.")
        Instant askedAt,

        @Schema(description = "When it lapses unless it has been made.")
        Instant expiresAt,

        Instant madeAt) {}
