package dev.collega.calendar;

import dev.collega.contact.InteractionKind;
import dev.collega.followup.FollowUpContact;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One occurrence of a follow-up on the date on which it shows. */
record CalendarOccurrence(
        @NotNull UUID followUpId,

        @Schema(description = "Its number, to do something with it; absent while it is not at hand yet.")
        Integer occurrence,

        @NotNull FollowUpContact contact,
        @NotNull String title,
        @NotNull InteractionKind action,

        @NotNull @Schema(description = "In my time zone.") LocalDate date,

        @Schema(description = "Absent where it is for the whole day.")
        LocalTime time,

        @NotNull @Schema(description = "When it was due; before `date`, where it was snoozed.")
        LocalDate dueOn,

        @NotNull int minutes,
        @NotNull CalendarOccurrenceState state,
        @NotNull boolean comesAgain,

        @NotNull @Schema(description = "Of the follow-up, for If-Match.")
        long version) {}
