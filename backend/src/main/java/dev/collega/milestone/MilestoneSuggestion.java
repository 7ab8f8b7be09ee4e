package dev.collega.milestone;

import dev.collega.member.MemberSummary;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A milestone of a connection of mine, which I might congratulate them on. */
public record MilestoneSuggestion(
        @NotNull UUID id,
        @NotNull MemberSummary member,

        @NotNull @Schema(description = "Their page in my address book.")
        UUID contactId,

        @NotNull MilestoneKind kind,
        String words,
        @NotNull LocalDate happenedOn,

        @NotNull @Schema(description = "A message to begin with, in a language that both speak.")
        String starter,

        @NotNull @Schema(description = "When it would be a good day to write; within a week.")
        LocalDate dueOn) {}
