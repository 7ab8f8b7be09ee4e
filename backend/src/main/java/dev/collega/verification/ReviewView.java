package dev.collega.verification;

import dev.collega.member.MemberSummary;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A licence whose document waits for a moderator. */
record ReviewView(
        @NotNull UUID id,
        @NotNull MemberSummary member,

        @NotNull @Schema(examples = "12345, Ordem dos Enfermeiros, PT")
        String subject,

        @Schema(description = "The last day on which it holds, as the member says.")
        LocalDate holdsUntil,

        @NotNull Instant requestedAt,
        @NotNull Instant documentReceivedAt,
        @NotNull @Schema(examples = "application/pdf") String mediaType) {}
