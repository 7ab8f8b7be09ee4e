package dev.collega.followup;

import dev.collega.contact.InteractionKind;
import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.Privacy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to do with each of many follow-ups. */
record BulkChange(@NotEmpty @Size(max = 100) List<@NotNull @Valid Item> items) {

    @Schema(name = "BulkItem")
    @FreeText(Privacy.PRIVATE_NOTE)
    record Item(
            @NotNull UUID id,

            @Min(0)
            @Schema(
                    description =
                            "Which occurrence is meant; the one at hand, where it is left out. Name it, and sending the "
                                    + "same again changes nothing.")
            Integer occurrence,

            @NotNull BulkAction action,

            @Schema(description = "Until when to SNOOZE: a date in my time zone, after today.", examples = "2026-03-30")
            LocalDate until,

            @Schema(description = "To when to RESCHEDULE: a date in my time zone.", examples = "2026-03-30")
            LocalDate dueOn,

            @Schema(description = "How it was COMPLETEd; what was to be done, where it is left out.")
            InteractionKind kind,

            @Size(max = 2000) @Schema(description = "Of what was COMPLETEd.")
            String note) {}
}
