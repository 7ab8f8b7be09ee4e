package dev.collega.followup;

import dev.collega.contact.InteractionKind;
import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An intention about a contact. */
@FreeText(Privacy.PRIVATE_NOTE)
public record NewFollowUp(
        @NotNull UUID contactId,

        @NotBlank @Size(max = 200) @Schema(examples = "Send Ana the sepsis bundle")
        String title,

        @Size(max = 2000) String note,

        @NotNull @Schema(description = "A date in my time zone.", examples = "2026-03-29")
        LocalDate dueOn,

        @Schema(
                description = "A local time on that date; without it, due from the start of the day.",
                examples = "07:30")
        LocalTime dueAt,

        @Min(1)
        @Max(240)
        @Schema(description = "How many minutes it takes; estimated by what is to be done, where it is left out.")
        Integer minutes,

        @Schema(description = "What is to be done; MESSAGE, where it is left out.")
        InteractionKind action,

        @Valid @Schema(description = "How it comes again; once, where it is left out.")
        Recurrence recurrence,

        @Schema(description = "The goal of mine that it serves.")
        UUID goalId) {

    /** Once, a message. */
    public NewFollowUp(UUID contactId, String title, String note, LocalDate dueOn, LocalTime dueAt, Integer minutes) {
        this(contactId, title, note, dueOn, dueAt, minutes, null, null, null);
    }

    /** With the rule as it is kept. */
    NewFollowUp with(Recurrence recurrence) {
        return new NewFollowUp(contactId, title, note, dueOn, dueAt, minutes, action, recurrence, goalId);
    }

    public NewFollowUp {
        dueAt = dueAt == null ? null : dueAt.withSecond(0).withNano(0);
    }
}
