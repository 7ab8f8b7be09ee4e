package dev.collega.followup;

import dev.collega.shared.text.NoProse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a follow-up comes again: by a rule, or every so many days, weeks, months or years.
 *
 * @param rule an RRULE value (RFC 5545, and RFC 7529 for month ends) of dates
 */
@Schema(name = "Recurrence")
public record Recurrence(
        @NoProse("a rule of RFC 5545")
        @Size(max = 500)
        @Schema(
                description = "The value of an RRULE (RFC 5545): daily, weekly, monthly or yearly. In place of "
                        + "`every` and `unit`.",
                examples = "FREQ=MONTHLY;BYDAY=3MO")
        String rule,

        @Min(1)
        @Max(999)
        @Schema(description = "So many of `unit`; 1, where it is left out. Short months are served on their last day.")
        Integer every,

        RecurrenceUnit unit,
        @NotNull RecursFrom from) {

    public Recurrence(String rule, RecursFrom from) {
        this(rule, null, null, from);
    }
}
