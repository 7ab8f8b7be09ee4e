package dev.collega.followup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a follow-up comes again.
 *
 * @param rule an RRULE value (RFC 5545, and RFC 7529 for month ends) of dates
 */
@Schema(name = "Recurrence")
public record Recurrence(
        @NotBlank
        @Size(max = 500)
        @Schema(
                description = "The value of an RRULE (RFC 5545): daily, weekly, monthly or yearly.",
                examples = "FREQ=MONTHLY;BYDAY=3MO")
        String rule,

        @NotNull RecursFrom from) {}
