package dev.collega.opendoor;

import dev.collega.member.MemberSummary;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question to an open door, as I see it. */
record AskView(
        @NotNull UUID id,

        @NotNull @Schema(description = "INCOMING: they ask me; OUTGOING: I asked them.")
        AskBox box,

        @NotNull AskState state,
        @NotNull MemberSummary member,
        @NotNull String whoIAm,
        @NotNull String whyYou,
        @NotNull String question,
        @NotNull int minutesNeeded,
        String topic,
        @NotNull Instant askedAt,

        @Schema(description = "When a question that is not answered lapses.")
        Instant expiresAt,

        Instant answeredAt,
        String answer) {}
