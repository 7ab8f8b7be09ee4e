package dev.collega.followup;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a follow-up comes again, for programs and in words. */
record RecurrenceView(
        @NotNull
        @Schema(
                description = "The value of an RRULE (RFC 5545). With COUNT, counted from the date from which the "
                        + "series was last counted: moving it, or doing it where it recurs from completion, begins anew "
                        + "with as many as are left.",
                examples = "FREQ=MONTHLY;BYDAY=3MO")
        String rule,

        @NotNull RecursFrom from,

        @NotNull @Schema(examples = "every third Monday of the month")
        String words) {

    static RecurrenceView of(String rule, RecursFrom from, LocalDate start) {
        return new RecurrenceView(rule, from, RecurrenceWords.of(rule, from, start));
    }
}
