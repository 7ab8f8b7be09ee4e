package dev.collega.calendar;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What shows on the days of a calendar. */
record CalendarOccurrences(
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull LocalDate today,
        @NotNull @Schema(examples = "Europe/Lisbon") String timeZone,

        @NotNull @Schema(description = "By date and time; what is for the whole day comes first.")
        List<CalendarOccurrence> items,

        @NotNull @Schema(description = "Whether these are all; false where there are more than fit.")
        boolean complete) {}
