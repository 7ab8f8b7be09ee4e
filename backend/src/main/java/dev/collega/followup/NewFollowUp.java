package dev.collega.followup;

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

        @Min(1) @Max(240) @Schema(description = "How many minutes it takes; 2 where it is left out.")
        Integer minutes) {

    public NewFollowUp {
        dueAt = dueAt == null ? null : dueAt.withSecond(0).withNano(0);
    }
}
